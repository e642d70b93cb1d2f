package kz.ainalaiyn.grants.competition;

import java.util.UUID;

/** Those who applied to a competition. */
public interface Applicants {
    /** Declines all whose application was neither withdrawn nor awarded; in the caller's transaction. */
    void declineTheRest(UUID competition, String programme);
}
