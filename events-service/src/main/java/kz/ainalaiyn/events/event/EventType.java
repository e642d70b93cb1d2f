package kz.ainalaiyn.events.event;

/** What kind of event it is; expect new values. */
enum EventType {
    SEMINAR,
    TRAINING,
    CAMP,
    FORUM,
    OTHER
}
