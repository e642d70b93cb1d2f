package kz.ainalaiyn.events.attendance;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import kz.ainalaiyn.graduates.client.ErasedGraduate;
import kz.ainalaiyn.platform.imports.Imports;

/** Takes an erased graduate out of the files that were sent here: a sheet names people by their ids. */
@Singleton
final class SheetErasure {
    private final Imports imports;

    SheetErasure(Imports imports) {
        this.imports = imports;
    }

    void erase(@Observes ErasedGraduate erased) {
        imports.erase(erased.id());
    }
}
