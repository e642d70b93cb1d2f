package kz.ainalaiyn.graduates.identity;

import kz.ainalaiyn.platform.testing.Database;
import org.flywaydb.core.Flyway;

/** Brings a database to where an installation of before stood, and on from there. */
final class Migrations {
    private Migrations() {}

    static void migrate(Database database, String target) {
        Flyway.configure()
                .dataSource(database.dataSource())
                .target(target)
                .outOfOrder(true)
                .load()
                .migrate();
    }
}
