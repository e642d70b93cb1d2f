package kz.ainalaiyn.graduates;

import kz.ainalaiyn.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("kz.ainalaiyn.graduates");
    }
}
