package kz.ainalaiyn.platform.ids;

import com.fasterxml.uuid.Generators;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** UUIDv7 (RFC 9562): in the order of their making, so that an index of them grows at one end. */
final class TimeOrderedIds {
    @Produces
    @Singleton
    @DefaultBean
    Ids ids() {
        return Generators.timeBasedEpochGenerator()::generate;
    }
}
