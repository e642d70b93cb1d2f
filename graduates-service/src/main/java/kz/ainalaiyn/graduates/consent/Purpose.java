package kz.ainalaiyn.graduates.consent;

/** What personal data may be used for. */
enum Purpose {
    PROCESSING,
    CONTACT,
    PUBLICATION
}
