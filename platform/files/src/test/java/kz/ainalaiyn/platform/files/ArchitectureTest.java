package kz.ainalaiyn.platform.files;

import kz.ainalaiyn.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("kz.ainalaiyn.platform.files");
    }
}
