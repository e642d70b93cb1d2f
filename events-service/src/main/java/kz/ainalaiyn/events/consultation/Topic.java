package kz.ainalaiyn.events.consultation;

/** What a consultation is about; expect new values. */
enum Topic {
    SMALL_GRANTS,
    BUSINESS_PLAN,
    EMPLOYMENT,
    HOUSING,
    LEGAL,
    PSYCHOLOGICAL,
    OTHER
}
