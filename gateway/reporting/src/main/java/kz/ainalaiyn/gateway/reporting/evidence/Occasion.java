package kz.ainalaiyn.gateway.reporting.evidence;

import java.time.LocalDate;

/**
 * What a person can be reached by: everything of one kind, on one day of one programme, by the record of one organisation.
 *
 * @param day in the programme's zone
 * @param type the event's type, or {@code CONSULTATION_} and the topic
 * @param organisation whose record the evidence is of; {@code UNKNOWN} while graduates-service has not told
 */
public record Occasion(LocalDate day, Kind kind, String type, String organisation) {

    /** The two ways of being reached. */
    public enum Kind {
        /** PRESENT at an event for graduates that was held. */
        ATTENDANCE,
        /** Had a COMPLETED consultation. */
        CONSULTATION
    }
}
