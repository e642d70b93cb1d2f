package kz.ainalaiyn.graduates.client;

import java.util.UUID;

/**
 * Fired in the transaction in which a graduate becomes known as erased, and again whenever the feed is read anew: whoever keeps something of
 * the graduate that is not for ever lets it go.
 */
public record ErasedGraduate(UUID id) {}
