package kz.ainalaiyn.grants.competition;

/** Where a competition is announced. */
enum Channel {
    SOCIAL_NETWORKS,
    REGIONAL_MEDIA,
    NATIONAL_MEDIA,
    WEBSITE,
    PARTNERS,
    OTHER
}
