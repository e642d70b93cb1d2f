package kz.ainalaiyn.events.attendance;

/** The status of a registration. */
enum RegistrationStatus {
    /** A seat is kept. */
    REGISTERED,
    /** No seat is free; the next that becomes free goes to who waits longest. */
    WAITLISTED,
    /** The graduate will not come. */
    CANCELLED
}
