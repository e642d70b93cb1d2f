package kz.ainalaiyn.events.event;

/** What can be commanded of an event besides changing it: each leads from planned to an end; repeated, it changes nothing. */
enum EventCommand {
    HOLD("holdEvent", EventStatus.HELD, EventMessage.EVENT_CANCELLED_NOT_HELD),
    CANCEL("cancelEvent", EventStatus.CANCELLED, EventMessage.EVENT_HELD_NOT_CANCELLED);

    /** The operation's name in the contract. */
    final String operation;

    final EventStatus to;

    /** Why it leads nowhere from the other end. */
    final EventMessage refusal;

    EventCommand(String operation, EventStatus to, EventMessage refusal) {
        this.operation = operation;
        this.to = to;
        this.refusal = refusal;
    }

    /** Whether it leads to another status from here. */
    boolean leadsFrom(EventStatus status) {
        return status == EventStatus.PLANNED;
    }
}
