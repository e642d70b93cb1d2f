package kz.ainalaiyn.grants.application;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Why an application is not taken. */
enum ApplicationMessage implements MessageKey {
    APPLIED_BEFORE,
    FIXED,
    UNKNOWN_COMPETITION,
    ABOVE_LARGEST_AWARD,
    COORDINATOR_ONLY,
    /** The code, and the text, of every moment that is to come and must not be. */
    IN_THE_FUTURE,
    ACCEPTED_FROM,
    OUTSIDE_PERIOD,
    APPLICATION_IS
}
