package kz.ainalaiyn.gateway.reporting.evidence;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The ids of all that a revision may have changed; a superset does no harm.
 *
 * @param attendedEvents those that changed, and those of which an attendance or a registration did
 * @param names whether organisations, districts or institutions have other names
 */
public record RevisionImpact(
        Set<UUID> graduates,
        Set<String> programmes,
        Set<UUID> events,
        List<AttendanceImpact> attendances,
        Set<UUID> attendedEvents,
        Set<UUID> consultations,
        Set<UUID> publications,
        Set<UUID> competitions,
        Set<UUID> applications,
        Set<UUID> awards,
        Set<UUID> candidates,
        boolean names) {

    /** Of whom and at what. */
    public record AttendanceId(UUID event, UUID graduate) {}

    /**
     * How an attendance was and is.
     *
     * @param before the status until this revision; null where nothing was recorded
     * @param now the status from this revision on
     */
    public record AttendanceImpact(
            AttendanceId id, @Nullable String before, String now) {}
}
