package kz.ainalaiyn.platform.imports;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** The importers of the application, one for each register. */
@Singleton
final class Importers {
    private final Map<String, RowImporter> byRegister = new HashMap<>();

    Importers(Instance<RowImporter> importers) {
        importers.forEach(importer -> byRegister.put(importer.register().name(), importer));
    }

    /** Whether a row of this import that is tried now may be refused only because what it names has not been told of here yet. */
    boolean mayBeEarly(ImportJob job) {
        return !of(job).knowsWhatWasThere(job.times().submitted());
    }

    /** Who records the rows of this import. */
    RowImporter of(ImportJob job) {
        RowImporter importer = byRegister.get(job.order().register());
        if (importer == null) {
            throw new IllegalStateException(
                    "No register is called " + job.order().register());
        }
        return importer;
    }
}
