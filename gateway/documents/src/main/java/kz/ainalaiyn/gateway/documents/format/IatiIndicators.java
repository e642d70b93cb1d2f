package kz.ainalaiyn.gateway.documents.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.documents.format.IatiIndicator.Actual;
import kz.ainalaiyn.gateway.documents.format.IatiIndicator.Narrative;
import kz.ainalaiyn.gateway.documents.format.IatiIndicator.Of;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.PageText;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Cell;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Filter;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.messages.MessageKey;

/**
 * The indicators of a report.
 *
 * @param labels in any language: each text is there in all of them
 */
record IatiIndicators(CoverageReport report, Labels labels) {
    /** The text in each language. */
    List<Narrative> narratives(Function<Labels, String> text) {
        return LanguageParameter.SPOKEN.stream()
                .map(language -> new Narrative(language, text.apply(labels.in(Locale.of(language)))))
                .toList();
    }

    List<Narrative> narratives(MessageKey text) {
        return narratives(words -> words.text(text));
    }

    /** The different persons: all, by the way they were reached, and by each breakdown. */
    List<IatiIndicator> ofPersons() {
        List<IatiIndicator> indicators = new ArrayList<>();
        // Persons of two programmes or of two periods must not be added up: some are in both.
        indicators.add(new IatiIndicator(
                narratives(PageText.GRADUATES_REACHED),
                false,
                report.target(),
                List.of(new Actual(
                        report.covered(),
                        filters(),
                        report.range().isOpen() ? narratives(words -> words.range(report)) : List.of()))));
        indicators.add(new IatiIndicator(
                narratives(PageText.OVERLAP),
                true,
                null,
                List.of(
                        way("EVENTS_ONLY", report.overlap().eventsOnly(), PageText.EVENTS_ONLY),
                        way("CONSULTATIONS_ONLY", report.overlap().consultationsOnly(), PageText.CONSULTATIONS_ONLY),
                        way("BOTH", report.overlap().both(), PageText.BOTH))));
        report.breakdowns().stream()
                .filter(breakdown -> !breakdown.cells().isEmpty())
                .forEach(breakdown -> indicators.add(of(breakdown)));
        return indicators;
    }

    /** How often persons were reached; these may be added up. */
    List<IatiIndicator> ofTouches() {
        return List.of(
                touches(report.touches().attendances(), PageText.ATTENDANCES),
                touches(report.touches().consultations(), PageText.CONSULTATIONS));
    }

    private IatiIndicator touches(int value, MessageKey title) {
        return new IatiIndicator(narratives(title), true, null, List.of(new Actual(value, filters(), List.of())));
    }

    private Actual way(String way, int value, MessageKey comment) {
        return new Actual(value, with(filters(), new Of("way", way)), narratives(comment));
    }

    private IatiIndicator of(Breakdown breakdown) {
        String[] dimensions = breakdown.by().split(":");
        return new IatiIndicator(
                narratives(words -> words.text(PageText.GRADUATES_REACHED) + ": " + words.dimensions(breakdown.by())),
                breakdown.additive(),
                null,
                breakdown.cells().stream()
                        .map(cell -> new Actual(
                                cell.covered(),
                                of(dimensions, cell),
                                narratives(words -> comment(words, dimensions, cell))))
                        .toList());
    }

    private List<Of> of(String[] dimensions, Cell cell) {
        List<Of> first = with(filters(), new Of(dimensions[0], cell.value()));
        return cell.crossed() == null ? first : with(first, new Of(dimensions[1], cell.crossed()));
    }

    private static String comment(Labels words, String[] dimensions, Cell cell) {
        String first = words.dimension(dimensions[0]) + ": " + words.value(dimensions[0], cell.value());
        return cell.crossed() == null
                ? first
                : first + "; " + words.dimension(dimensions[1]) + ": " + words.value(dimensions[1], cell.crossed());
    }

    private List<Of> filters() {
        return Filters.all(report).stream().map(IatiIndicators::of).toList();
    }

    private static Of of(Filter filter) {
        return new Of(filter.by(), String.join(",", filter.values()));
    }

    private static List<Of> with(List<Of> some, Of another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
