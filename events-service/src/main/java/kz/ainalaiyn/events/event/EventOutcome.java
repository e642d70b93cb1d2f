package kz.ainalaiyn.events.event;

/** What came of a command to an event. */
enum EventOutcome {
    DONE("Done."),
    CANCELLED_BEFORE("The event was cancelled; a cancelled event is not held."),
    HELD_BEFORE("The event was held; what happened cannot be cancelled."),
    NOT_BEGUN("The event has not begun yet.");

    private final String explanation;

    EventOutcome(String explanation) {
        this.explanation = explanation;
    }

    String explanation() {
        return explanation;
    }
}
