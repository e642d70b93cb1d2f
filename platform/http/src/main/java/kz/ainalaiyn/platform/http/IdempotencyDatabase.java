package kz.ainalaiyn.platform.http;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/**
 * Where the answers to requests with an {@code Idempotency-Key} are kept: in the database that the operations write to, so that both are one
 * transaction. An application that writes to another one than its default produces its own.
 */
public record IdempotencyDatabase(DataSource source) {

    /** The default database of an application. */
    static final class OfTheApplication {
        @Produces
        @Singleton
        @DefaultBean
        IdempotencyDatabase database(DataSource source) {
            return new IdempotencyDatabase(source);
        }
    }
}
