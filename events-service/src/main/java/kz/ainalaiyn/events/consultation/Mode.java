package kz.ainalaiyn.events.consultation;

/** How a consultation is given. */
enum Mode {
    IN_PERSON,
    PHONE,
    ONLINE
}
