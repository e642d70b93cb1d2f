package kz.ainalaiyn.events.event;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of a command to an event. */
enum EventOutcome {
    DONE(null),
    CANCELLED_BEFORE(EventMessage.EVENT_CANCELLED_NOT_HELD),
    HELD_BEFORE(EventMessage.EVENT_HELD_NOT_CANCELLED),
    NOT_BEGUN(EventMessage.EVENT_NOT_BEGUN);

    private final @Nullable EventMessage refusal;

    EventOutcome(@Nullable EventMessage refusal) {
        this.refusal = refusal;
    }

    /** Why nothing was done; empty where it was. */
    Optional<EventMessage> refusal() {
        return Optional.ofNullable(refusal);
    }
}
