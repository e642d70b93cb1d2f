package kz.ainalaiyn.platform.http;

/** Stands in for the platform's own, which the rules know by its name only. */
public final class Page<T> {}
