package kz.ainalaiyn.graduates.client;

import kz.ainalaiyn.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("kz.ainalaiyn.graduates.client");
    }
}
