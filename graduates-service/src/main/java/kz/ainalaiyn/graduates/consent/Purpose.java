package kz.ainalaiyn.graduates.consent;

/** What personal data may be used for; expect new values. */
enum Purpose {
    PROCESSING,
    CONTACT,
    PUBLICATION
}
