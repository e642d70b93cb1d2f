package kz.ainalaiyn.gateway.entrance.timeline;

/** Why what a service knows is not in an answer. */
enum MissingReason {
    /** The service does not answer, or not to the question. */
    UNAVAILABLE,
    /** The service did not answer in time. */
    LATE
}
