package kz.ainalaiyn.grants.application;

/** What came of an application, so far. */
enum ApplicationStatus {
    SUBMITTED,
    WITHDRAWN,
    AWARDED,
    DECLINED
}
