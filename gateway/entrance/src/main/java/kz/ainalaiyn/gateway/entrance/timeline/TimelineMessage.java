package kz.ainalaiyn.gateway.entrance.timeline;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said of a timeline that is not whole, or is none. */
enum TimelineMessage implements MessageKey {
    PART_AWAY,
    PART_LATE,
    TIMELINE_AWAY,
    GRADUATE_ERASED;

    static TimelineMessage of(MissingReason reason) {
        return switch (reason) {
            case UNAVAILABLE -> PART_AWAY;
            case LATE -> PART_LATE;
        };
    }
}
