package kz.ainalaiyn.gateway.documents.format;

import java.util.ArrayList;
import java.util.List;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.PageText;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import org.jspecify.annotations.Nullable;

/**
 * An observation (SDMX): one number of a report with its measure and dimensions.
 *
 * @param dimension empty where it is of the whole
 * @param value empty where it is of all values
 * @param crossedDimension empty where there is one dimension
 * @param additive whether the figures of this measure and dimension add up to {@code COVERED}; null where it is the whole
 */
record Observation(
        Measure measure,
        String dimension,
        String value,
        String crossedDimension,
        String crossedValue,
        int figure,
        @Nullable Boolean additive) {

    /** What is counted. */
    enum Measure {
        TARGET("target"),
        COVERED("covered"),
        LOWEST("lowest"),
        HIGHEST("highest"),
        OPEN_PAIRS("openPairs"),
        ATTENDANCES("attendances"),
        CONSULTATIONS("consultations"),
        WITHOUT_PERSON("withoutPerson"),
        RUNNING_TOTAL("runningTotal"),
        STALE("stale");

        private final String parameter;

        Measure(String parameter) {
            this.parameter = parameter;
        }

        String parameter() {
            return parameter;
        }
    }

    /** All numbers of the report, in its order. */
    static List<Observation> of(CoverageReport report) {
        List<Observation> figures = new ArrayList<>();
        Integer target = report.target();
        if (target != null) {
            figures.add(whole(Measure.TARGET, target));
        }
        figures.add(whole(Measure.COVERED, report.covered()));
        figures.add(whole(Measure.LOWEST, report.range().lowest()));
        figures.add(whole(Measure.HIGHEST, report.range().highest()));
        figures.add(whole(Measure.OPEN_PAIRS, report.range().openPairs()));
        figures.add(whole(Measure.ATTENDANCES, report.touches().attendances()));
        figures.add(whole(Measure.CONSULTATIONS, report.touches().consultations()));
        figures.add(whole(Measure.WITHOUT_PERSON, report.touches().withoutPerson()));
        figures.add(part("way", "EVENTS_ONLY", report.overlap().eventsOnly(), true));
        figures.add(part("way", "CONSULTATIONS_ONLY", report.overlap().consultationsOnly(), true));
        figures.add(part("way", "BOTH", report.overlap().both(), true));
        report.breakdowns().forEach(breakdown -> add(breakdown, figures));
        report.timeline()
                .forEach(point -> figures.add(new Observation(
                        Measure.RUNNING_TOTAL, "date", point.date().toString(), "", "", point.covered(), false)));
        if (report.sources() != null) {
            report.sources()
                    .forEach(source -> figures.add(new Observation(
                            Measure.STALE, "source", source.service(), "", "", source.stale() ? 1 : 0, null)));
        }
        return figures;
    }

    /** What the value is called; empty where it is of all values, or has no name. */
    String valueName(Labels labels) {
        return name(dimension, value, labels);
    }

    /** What the crossed value is called; empty where there is none. */
    String crossedValueName(Labels labels) {
        return name(crossedDimension, crossedValue, labels);
    }

    private static String name(String dimension, String value, Labels labels) {
        return switch (dimension) {
            case "", "date", "source" -> "";
            case "way" -> labels.text(PageText.valueOf(value));
            default -> value.isEmpty() ? "" : labels.value(dimension, value);
        };
    }

    private static void add(Breakdown breakdown, List<Observation> figures) {
        String[] dimensions = breakdown.by().split(":");
        String crossed = dimensions.length == 1 ? "" : dimensions[1];
        figures.add(new Observation(Measure.COVERED, dimensions[0], "", crossed, "", breakdown.covered(), null));
        for (CoverageReport.Cell cell : breakdown.cells()) {
            figures.add(new Observation(
                    Measure.COVERED,
                    dimensions[0],
                    cell.value(),
                    crossed,
                    cell.crossed() == null ? "" : cell.crossed(),
                    cell.covered(),
                    breakdown.additive()));
        }
    }

    private static Observation whole(Measure measure, int figure) {
        return new Observation(measure, "", "", "", "", figure, null);
    }

    private static Observation part(String dimension, String value, int figure, boolean additive) {
        return new Observation(Measure.COVERED, dimension, value, "", "", figure, additive);
    }
}
