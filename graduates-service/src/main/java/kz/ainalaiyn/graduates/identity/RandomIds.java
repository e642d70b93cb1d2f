package kz.ainalaiyn.graduates.identity;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;
import kz.ainalaiyn.platform.ids.Ids;

/** Random ids (UUIDv4): one with a time in it would tell one organisation when another acted on the same person. */
final class RandomIds {
    @Produces
    @Singleton
    Ids ids() {
        return UUID::randomUUID;
    }
}
