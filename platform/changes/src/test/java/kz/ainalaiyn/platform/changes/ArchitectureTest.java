package kz.ainalaiyn.platform.changes;

import kz.ainalaiyn.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {

    ArchitectureTest() {
        super("kz.ainalaiyn.platform.changes");
    }
}
