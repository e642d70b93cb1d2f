package kz.ainalaiyn.gateway.documents.finalreport;

/** What is counted in a final report. */
enum Noun {
    GRADUATE,
    SEMINAR,
    TRAINING,
    CAMP,
    FORUM,
    EVENT,
    CONSULTATION,
    PUBLICATION,
    APPLICATION,
    AWARD,
    CHILD,
    PERSON,
    COPY;

    /** Of events of this type; a type that is not known here is an event. */
    static Noun ofEvents(String type) {
        return switch (type) {
            case "SEMINAR" -> SEMINAR;
            case "TRAINING" -> TRAINING;
            case "CAMP" -> CAMP;
            case "FORUM" -> FORUM;
            default -> EVENT;
        };
    }
}
