package kz.ainalaiyn.graduates.organisation;

/** What an organisation is in law. */
enum OrganisationKind {
    PUBLIC_ASSOCIATION,
    STATE_INSTITUTION,
    FOUNDATION,
    OTHER
}
