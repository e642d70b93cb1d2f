package kz.ainalaiyn.gateway.reporting.coverage;

/** In which way persons were reached. */
public enum Way {
    EVENTS_ONLY,
    CONSULTATIONS_ONLY,
    BOTH
}
