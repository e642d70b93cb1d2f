package kz.ainalaiyn.gateway.evidence;

import java.util.Set;
import java.util.UUID;

/** What a revision changed, by ids; more than it really changed does no harm. */
public record Changed(
        Set<UUID> graduates,
        Set<String> programmes,
        Set<UUID> events,
        Set<AttendanceId> attendances,
        Set<UUID> consultations,
        Set<UUID> candidates) {

    /** Of whom and at what. */
    public record AttendanceId(UUID event, UUID graduate) {}
}
