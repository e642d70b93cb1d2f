package kz.ainalaiyn.platform.http;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

/** The clock of the application; a test replaces it. */
final class Clocks {
    @Produces
    @Singleton
    @DefaultBean
    InstantSource system() {
        // PostgreSQL keeps microseconds: what is answered before it is stored must equal what is read later.
        return Clock.tick(Clock.systemUTC(), Duration.ofNanos(1_000));
    }
}
