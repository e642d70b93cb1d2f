package kz.ainalaiyn.gateway.documents.finalreport;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * The final report of a programme in the words of a language.
 *
 * @param kicker what kind of document it is
 * @param title the programme's
 * @param warnings what makes the figures less certain
 * @param asOf of what state of knowledge it is
 * @param method how its numbers came about
 * @param again where it can be had again with the same numbers
 */
record FinalReport(
        Locale language,
        String programme,
        String kicker,
        String title,
        List<String> warnings,
        List<Section> sections,
        String asOf,
        String method,
        String again,
        long revision,
        Instant appliedAt) {

    /** What there is to say about one thing. */
    record Section(String heading, List<Part> parts) {}

    /** A sentence, and what is listed after it. */
    record Part(String sentence, List<String> items) {
        static Part of(String sentence) {
            return new Part(sentence, List.of());
        }
    }
}
