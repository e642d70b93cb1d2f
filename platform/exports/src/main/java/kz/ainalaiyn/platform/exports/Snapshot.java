package kz.ainalaiyn.platform.exports;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;

/** Reads the database as it is at one moment, whatever is written meanwhile. */
@Singleton
class Snapshot {
    /** A transaction that is open keeps PostgreSQL from clearing away what is no longer seen: a reader that is slower is cut off. */
    static final Duration LONGEST = Duration.ofMinutes(15);

    private final EntityManager entities;

    Snapshot(EntityManager entities) {
        this.entities = entities;
    }

    /** Reads in a transaction of its own, in which nothing can be written. */
    void read(Runnable reading) {
        QuarkusTransaction.requiringNew().timeout((int) LONGEST.toSeconds()).run(() -> {
            execute("set transaction isolation level repeatable read read only");
            execute("set local transaction_timeout = '" + LONGEST.toSeconds() + "s'");
            reading.run();
        });
    }

    /** Lets go of what has been read. */
    void forget() {
        entities.clear();
    }

    private void execute(String sql) {
        entities.createNativeQuery(sql).executeUpdate();
    }
}
