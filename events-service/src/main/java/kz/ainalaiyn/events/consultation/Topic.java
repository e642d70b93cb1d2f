package kz.ainalaiyn.events.consultation;

/** What a consultation is about. */
enum Topic {
    SMALL_GRANTS,
    BUSINESS_PLAN,
    EMPLOYMENT,
    HOUSING,
    LEGAL,
    PSYCHOLOGICAL,
    OTHER
}
