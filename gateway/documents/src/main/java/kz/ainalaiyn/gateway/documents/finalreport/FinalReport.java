package kz.ainalaiyn.gateway.documents.finalreport;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.AsOf;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The final report of a programme in the words of a language.
 *
 * @param language the language's tag
 * @param programme the programme's code
 * @param kicker what kind of document it is
 * @param title the programme's
 * @param warnings what makes the figures less certain
 * @param sections what there is to say, in its order
 * @param asOf the state of knowledge of all its numbers
 * @param basis the same in words
 * @param method how its numbers came about
 * @param again where it can be had again with the same numbers
 */
public record FinalReport(
        String language,
        String programme,
        @Schema(maxLength = 500) String kicker,
        @Schema(maxLength = 500) String title,
        @Schema(maxItems = 10) List<@Size(max = LONGEST_TEXT) String> warnings,
        @Schema(maxItems = 100) List<Section> sections,
        AsOf asOf,
        @Schema(maxLength = LONGEST_TEXT) String basis,
        @Schema(maxLength = LONGEST_TEXT) String method,
        @Schema(maxLength = LONGEST_TEXT) String again) {

    private static final int LONGEST_TEXT = 10_000;

    /** The language by which templates find their words. */
    @JsonIgnore
    public Locale locale() {
        return Locale.of(language);
    }

    /**
     * What there is to say about one thing.
     *
     * @param heading what about
     * @param parts what is said, in its order
     */
    @Schema(name = "FinalReportSection")
    public record Section(
            @Schema(maxLength = 500) String heading,
            @Schema(maxItems = 100_000) List<Part> parts) {}

    /**
     * A sentence, and what is listed after it.
     *
     * @param sentence empty where the list speaks for itself
     * @param items what is listed; empty where nothing is
     */
    @Schema(name = "FinalReportPart")
    public record Part(
            @Schema(maxLength = LONGEST_TEXT) String sentence,
            @Schema(maxItems = 100_000) List<@Size(max = LONGEST_TEXT) String> items) {
        static Part of(String sentence) {
            return new Part(sentence, List.of());
        }
    }
}
