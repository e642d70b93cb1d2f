package kz.ainalaiyn.events.event;

/** For whom an event is. Only graduates are known by name; children and the public are head-counted, and never covered. */
enum Audience {
    GRADUATES,
    CHILDREN,
    PUBLIC
}
