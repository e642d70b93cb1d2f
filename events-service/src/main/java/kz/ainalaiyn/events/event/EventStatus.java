package kz.ainalaiyn.events.event;

/** Where an event is in its life: planned, then either held or cancelled. */
enum EventStatus {
    PLANNED,
    HELD,
    CANCELLED
}
