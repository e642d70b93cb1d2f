package kz.ainalaiyn.grants;

import kz.ainalaiyn.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("kz.ainalaiyn.grants");
    }
}
