package kz.ainalaiyn.events.consultation;

/** How a consultation is given; expect new values. */
enum Mode {
    IN_PERSON,
    PHONE,
    ONLINE
}
