package kz.ainalaiyn.gateway.documents.format;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Cell;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Filter;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Overlap;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Point;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.SourceState;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Touches;
import kz.ainalaiyn.gateway.reporting.coverage.Period;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/** An invented report of 115 persons, no two of whose numbers are alike. */
record AReport(
        List<CountedProgramme> programmes,
        @Nullable List<Filter> filters,
        @Nullable List<SourceState> sources,
        List<Breakdown> breakdowns,
        @Nullable Integer target) {

    static final String RUNS_IF_OPENED = "=HYPERLINK(\"http://invented.example\",\"open\")";

    static AReport aReport() {
        return new AReport(
                List.of(programme("INVENTED-2023")),
                null,
                null,
                List.of(
                        breakdown("sex", true, cell("FEMALE", 71), cell("MALE", 44)),
                        breakdown("institution", true, cell(RUNS_IF_OPENED, 98), cell("invented-home", 17)),
                        breakdown("month", false, cell("2023-07", 52), cell("2023-10", 104)),
                        breakdown(
                                "district:sex",
                                true,
                                new Cell("331000000", "FEMALE", 63),
                                new Cell("331000000", "MALE", 41),
                                new Cell("333200000", "FEMALE", 8),
                                new Cell("333200000", "MALE", 3))),
                100);
    }

    AReport filteredBy(String by, String... values) {
        return new AReport(programmes, List.of(new Filter(by, List.of(values))), sources, breakdowns, null);
    }

    AReport readFromStaleSource() {
        Instant since = Instant.parse("2023-11-30T10:00:00Z");
        return new AReport(
                programmes,
                filters,
                List.of(new SourceState("events-service", "invented", true, since)),
                breakdowns,
                target);
    }

    AReport ofTwoProgrammes() {
        return new AReport(
                List.of(programme("INVENTED-2023"), programme("INVENTED-2024")), filters, sources, breakdowns, null);
    }

    CoverageReport made() {
        return made(new Range(115, 115, 0));
    }

    CoverageReport made(Range range) {
        return new CoverageReport(
                "distinct-persons-1",
                programmes,
                new Period(LocalDate.of(2023, 7, 1), LocalDate.of(2023, 11, 30)),
                new AsOf(205, Instant.parse("2023-12-01T06:30:15.123456Z")),
                filters,
                target,
                115,
                range,
                new Touches(155, 40, 2),
                new Overlap(75, 9, 31),
                breakdowns,
                timeline(),
                sources);
    }

    CoverageReport ofNobody() {
        CoverageReport somebody = made();
        return new CoverageReport(
                somebody.rule(),
                programmes,
                somebody.period(),
                somebody.asOf(),
                null,
                null,
                0,
                new Range(0, 0, 0),
                new Touches(0, 0, 0),
                new Overlap(0, 0, 0),
                List.of(new Breakdown("sex", true, 0, List.of())),
                List.of(),
                null);
    }

    private static List<Point> timeline() {
        List<Point> points = new ArrayList<>();
        int[] covered = {12, 25, 52, 60, 83, 99, 115};
        for (int i = 0; i < covered.length; i++) {
            points.add(new Point(LocalDate.of(2023, 7, 14).plusDays(18L * i), covered[i]));
        }
        return points;
    }

    private static CountedProgramme programme(String code) {
        return new CountedProgramme(
                code,
                new LocalizedText(
                        "Ойдан шығарылған бағдарлама: түлектерге үміт, өнер һәм ұлағат іздеу <b>әңгімесі</b>",
                        "Вымышленная программа <b>для выпускников</b>",
                        "An invented programme <b>for graduates</b>"),
                LocalDate.of(2023, 7, 1),
                LocalDate.of(2023, 11, 30),
                "Asia/Almaty",
                100);
    }

    private static Breakdown breakdown(String by, boolean additive, Cell... cells) {
        return new Breakdown(by, additive, 115, List.of(cells));
    }

    private static Cell cell(String value, int covered) {
        return new Cell(value, null, covered);
    }
}
