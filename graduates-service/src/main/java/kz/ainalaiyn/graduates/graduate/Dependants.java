package kz.ainalaiyn.graduates.graduate;

import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.platform.messages.MessageKey;

/** What may rest on the record of a graduate; implemented where it is kept. */
public interface Dependants {
    /** Whether anything of the kind rests on the record. */
    boolean restOn(UUID graduate);

    /** What it is, and what to do first, for who wants to take the record back. */
    MessageKey reason();

    /** Whether all of it is known here that there was at this moment. */
    default boolean wereReadSince(Instant moment) {
        return true;
    }
}
