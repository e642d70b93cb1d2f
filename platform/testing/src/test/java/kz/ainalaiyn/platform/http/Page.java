package kz.ainalaiyn.platform.http;

/** Stands for the platform's own, which depends on this module's tests. */
public final class Page<T> {}
