package kz.ainalaiyn.platform.outcomes;

/** Stands in for the platform's own, which the rules know by its name only. */
public final class Outcome<T> {}
