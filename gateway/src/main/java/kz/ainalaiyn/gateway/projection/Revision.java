package kz.ainalaiyn.gateway.projection;

import java.time.Instant;

/**
 * A state of the projection.
 *
 * @param id counts from 1; 0 is the state before anything was known
 * @param appliedAt when the projection came to it
 */
public record Revision(long id, Instant appliedAt) {}
