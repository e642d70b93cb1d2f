package kz.ainalaiyn.events.programme;

/** What kind of event it is, promised or offered; expect new values. */
public enum EventType {
    SEMINAR,
    TRAINING,
    CAMP,
    FORUM,
    OTHER
}
