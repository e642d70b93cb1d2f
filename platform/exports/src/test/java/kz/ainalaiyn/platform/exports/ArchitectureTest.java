package kz.ainalaiyn.platform.exports;

import kz.ainalaiyn.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("kz.ainalaiyn.platform.exports");
    }
}
