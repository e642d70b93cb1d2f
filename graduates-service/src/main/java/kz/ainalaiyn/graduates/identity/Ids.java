package kz.ainalaiyn.graduates.identity;

import java.util.UUID;

/** Where new ids come from. */
@FunctionalInterface
public interface Ids {
    /** An id that nobody has and that tells nothing: neither order nor time. */
    UUID next();
}
