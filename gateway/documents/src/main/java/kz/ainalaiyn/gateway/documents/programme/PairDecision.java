package kz.ainalaiyn.gateway.documents.programme;

/** What a coordinator decides of two records; by these names graduates-service knows it. */
public enum PairDecision {
    SAME_PERSON,
    DIFFERENT_PERSONS
}
