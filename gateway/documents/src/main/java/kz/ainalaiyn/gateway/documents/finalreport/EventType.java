package kz.ainalaiyn.gateway.documents.finalreport;

import java.util.Arrays;

/** The types of events that a final report tells of by name, in its order. */
enum EventType {
    SEMINAR,
    TRAINING,
    CAMP,
    FORUM,
    OTHER;

    /** The type of this code; one that is not known here is among the others. */
    static EventType of(String code) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(code))
                .findFirst()
                .orElse(OTHER);
    }
}
