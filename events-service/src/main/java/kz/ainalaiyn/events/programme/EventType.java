package kz.ainalaiyn.events.programme;

/** What kind of event it is, promised or offered. */
public enum EventType {
    SEMINAR,
    TRAINING,
    CAMP,
    FORUM,
    OTHER
}
