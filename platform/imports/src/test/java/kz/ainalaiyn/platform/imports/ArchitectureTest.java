package kz.ainalaiyn.platform.imports;

import kz.ainalaiyn.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("kz.ainalaiyn.platform.imports");
    }
}
