package kz.ainalaiyn.grants.application;

/**
 * Fired in the transaction in which an application that an award was granted to loses its words, once.
 *
 * @param application with what stands in place of its words
 */
public record ErasedApplication(AwardedApplication application) {}
