package kz.ainalaiyn.gateway;

import kz.ainalaiyn.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("kz.ainalaiyn.gateway");
    }
}
