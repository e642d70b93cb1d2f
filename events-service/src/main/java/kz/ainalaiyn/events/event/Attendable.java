package kz.ainalaiyn.events.event;

import java.time.Instant;
import java.util.UUID;

/**
 * What attendance needs to know of an event.
 *
 * @param forGraduates whether graduates register one by one; other audiences are head-counted
 */
public record Attendable(UUID id, boolean forGraduates, boolean cancelled, Instant startsAt) {
    static Attendable of(Event event) {
        return new Attendable(
                event.id, event.audience == Audience.GRADUATES, event.status == EventStatus.CANCELLED, event.startsAt);
    }
}
