package kz.ainalaiyn.events.event;

import java.time.Instant;
import java.util.UUID;

/**
 * What attendance needs to know of an event.
 *
 * @param forGraduates whether graduates register one by one; other audiences are head-counted
 */
public record Attendable(UUID id, boolean forGraduates, boolean cancelled, Instant startsAt) {}
