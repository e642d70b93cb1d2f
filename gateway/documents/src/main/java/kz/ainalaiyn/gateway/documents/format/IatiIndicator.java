package kz.ainalaiyn.gateway.documents.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.documents.page.PageText;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Cell;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Filter;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.jspecify.annotations.Nullable;

/**
 * A number of a result, as IATI 2.03 has it.
 *
 * @param additive whether its actual values may be added up
 * @param target null where none was promised
 */
record IatiIndicator(
        List<Narrative> title, boolean additive, @Nullable Integer target, List<Actual> actuals) {
    /** A text in one language. */
    record Narrative(String language, String text) {}

    /** What a value is of, such as {@code sex} and {@code FEMALE}. */
    record Of(String name, String value) {}

    /** A value that was reached, of what, and the same in words. */
    record Actual(int value, List<Of> dimensions, List<Narrative> comment) {}

    /** The text in each language. */
    static List<Narrative> narratives(Function<Labels, String> text) {
        return LanguageParameter.SPOKEN.stream()
                .map(Locale::of)
                .map(language -> new Narrative(language.getLanguage(), text.apply(new Labels(language))))
                .toList();
    }

    /** The different persons: all, by the way they were reached, and by each breakdown. */
    static List<IatiIndicator> ofPersons(CoverageReport report) {
        List<IatiIndicator> indicators = new ArrayList<>();
        // Persons of two programmes or of two periods must not be added up: some are in both.
        indicators.add(new IatiIndicator(
                narratives(labels -> labels.text(PageText.GRADUATES_REACHED)),
                false,
                report.target(),
                List.of(new Actual(
                        report.covered(),
                        filters(report),
                        report.range().isOpen() ? narratives(labels -> labels.range(report)) : List.of()))));
        indicators.add(new IatiIndicator(
                narratives(labels -> labels.text(PageText.OVERLAP)),
                true,
                null,
                List.of(
                        way(report, "EVENTS_ONLY", report.overlap().eventsOnly(), l -> l.text(PageText.EVENTS_ONLY)),
                        way(
                                report,
                                "CONSULTATIONS_ONLY",
                                report.overlap().consultationsOnly(),
                                l -> l.text(PageText.CONSULTATIONS_ONLY)),
                        way(report, "BOTH", report.overlap().both(), l -> l.text(PageText.BOTH)))));
        report.breakdowns().stream()
                .filter(breakdown -> !breakdown.cells().isEmpty())
                .forEach(breakdown -> indicators.add(of(report, breakdown)));
        return indicators;
    }

    /** How often persons were reached; these may be added up. */
    static List<IatiIndicator> ofTouches(CoverageReport report) {
        return List.of(
                touches(report, report.touches().attendances(), labels -> labels.text(PageText.ATTENDANCES)),
                touches(report, report.touches().consultations(), labels -> labels.text(PageText.CONSULTATIONS)));
    }

    private static IatiIndicator touches(CoverageReport report, int value, Function<Labels, String> title) {
        return new IatiIndicator(narratives(title), true, null, List.of(new Actual(value, filters(report), List.of())));
    }

    private static Actual way(CoverageReport report, String way, int value, Function<Labels, String> comment) {
        return new Actual(value, with(filters(report), new Of("way", way)), narratives(comment));
    }

    private static IatiIndicator of(CoverageReport report, Breakdown breakdown) {
        String[] dimensions = breakdown.by().split(":");
        return new IatiIndicator(
                narratives(
                        labels -> labels.text(PageText.GRADUATES_REACHED) + ": " + labels.dimensions(breakdown.by())),
                breakdown.additive(),
                null,
                breakdown.cells().stream()
                        .map(cell -> new Actual(
                                cell.covered(),
                                of(report, dimensions, cell),
                                narratives(l -> words(l, dimensions, cell))))
                        .toList());
    }

    private static List<Of> of(CoverageReport report, String[] dimensions, Cell cell) {
        List<Of> first = with(filters(report), new Of(dimensions[0], cell.value()));
        return cell.crossed() == null ? first : with(first, new Of(dimensions[1], cell.crossed()));
    }

    private static String words(Labels labels, String[] dimensions, Cell cell) {
        String first = labels.dimension(dimensions[0]) + ": " + labels.value(cell.value());
        return cell.crossed() == null
                ? first
                : first + "; " + labels.dimension(dimensions[1]) + ": " + labels.value(cell.crossed());
    }

    private static List<Of> filters(CoverageReport report) {
        return Filters.all(report).stream().map(IatiIndicator::of).toList();
    }

    private static Of of(Filter filter) {
        return new Of(filter.by(), String.join(",", filter.values()));
    }

    private static List<Of> with(List<Of> some, Of another) {
        return Stream.concat(some.stream(), Stream.of(another)).toList();
    }
}
