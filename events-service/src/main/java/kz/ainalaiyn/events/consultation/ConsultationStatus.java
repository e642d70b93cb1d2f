package kz.ainalaiyn.events.consultation;

/** What became of a consultation; only COMPLETED reaches the graduate. */
enum ConsultationStatus {
    PLANNED,
    COMPLETED,
    NO_SHOW,
    CANCELLED
}
