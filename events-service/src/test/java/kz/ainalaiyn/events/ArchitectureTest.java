package kz.ainalaiyn.events;

import kz.ainalaiyn.platform.testing.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("kz.ainalaiyn.events");
    }
}
