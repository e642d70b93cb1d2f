package kz.ainalaiyn.gateway.reporting.explanation;

import kz.ainalaiyn.platform.changes.Change;
import org.jspecify.annotations.Nullable;

/** The conditions of the definition, in its order, for one piece of evidence. */
final class Condition {
    private Condition() {}

    /** {@link Reason#COUNTED} when none fails. */
    static Reason firstThatFails(
            Explanation.Kind kind,
            String status,
            @Nullable String eventStatus,
            String audience,
            boolean recordedByThen,
            boolean inPeriod,
            boolean erased) {
        if (!recordedByThen) {
            return Reason.RECORDED_LATER;
        }
        if (status.equals(Change.ENTERED_IN_ERROR)) {
            return Reason.ENTERED_IN_ERROR;
        }
        Reason happened = switch (kind) {
            case CONSULTATION -> consultation(status);
            case REGISTRATION -> registration(status);
            case ATTENDANCE -> attendance(status, eventStatus, audience);
        };
        if (happened != Reason.COUNTED) {
            return happened;
        }
        if (!inPeriod) {
            return Reason.OUTSIDE_PERIOD;
        }
        return erased ? Reason.ERASED : Reason.COUNTED;
    }

    private static Reason consultation(String status) {
        return switch (status) {
            case "COMPLETED" -> Reason.COUNTED;
            case "CANCELLED" -> Reason.CANCELLED;
            case "NO_SHOW" -> Reason.ABSENT;
            default -> Reason.NOT_HELD;
        };
    }

    private static Reason registration(String status) {
        return switch (status) {
            case "WAITLISTED" -> Reason.WAITLISTED;
            case "CANCELLED" -> Reason.REGISTRATION_CANCELLED;
            default -> Reason.NOT_RECORDED;
        };
    }

    private static Reason attendance(String status, @Nullable String eventStatus, String audience) {
        if ("CANCELLED".equals(eventStatus)) {
            return Reason.CANCELLED;
        }
        if (!"HELD".equals(eventStatus)) {
            return Reason.NOT_HELD;
        }
        if (!audience.equals("GRADUATES")) {
            return Reason.HEAD_COUNTED;
        }
        return switch (status) {
            case "PRESENT" -> Reason.COUNTED;
            case "EXCUSED" -> Reason.EXCUSED;
            default -> Reason.ABSENT;
        };
    }
}
