package kz.ainalaiyn.gateway.reporting.targets;

import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Point;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.forecast.Pace;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport.Kind;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport.Target;
import org.jspecify.annotations.Nullable;

/** Holds what was promised against what was done. */
@Singleton
public class Targets {
    private final CoverageReports reports;
    private final Deliveries deliveries;
    private final InstantSource clock;

    Targets(CoverageReports reports, Deliveries deliveries, InstantSource clock) {
        this.reports = reports;
        this.deliveries = deliveries;
        this.clock = clock;
    }

    /**
     * The targets of a programme.
     *
     * @param asOf the number of a revision, of which they are for ever the same; empty for the present
     * @return empty when the programme was not known
     */
    public Optional<TargetReport> report(String programme, OptionalLong asOf) {
        return reports.report(CoverageQuery.of(programme), asOf).map(this::of);
    }

    /** The targets beside a coverage report of all that one programme did, at the report's revision. */
    public TargetReport of(CoverageReport report) {
        CountedProgramme programme = report.programmes().getFirst();
        Delivered delivered = deliveries.of(programme.code(), report.asOf().revision());
        boolean present = report.sources() != null;
        LocalDate today =
                present ? clock.instant().atZone(ZoneId.of(programme.zone())).toLocalDate() : null;
        return new TargetReport(
                programme.code(),
                report.period(),
                report.asOf(),
                today,
                targets(report, delivered, isRunning(programme, today) ? today : null),
                report.sources());
    }

    private static boolean isRunning(CountedProgramme programme, @Nullable LocalDate today) {
        return today != null && !today.isBefore(programme.from()) && !today.isAfter(programme.to());
    }

    private static List<Target> targets(CoverageReport report, Delivered delivered, @Nullable LocalDate today) {
        CountedProgramme programme = report.programmes().getFirst();
        Promise promise = delivered.promise();
        List<Target> targets = new ArrayList<>();
        targets.add(Target.graduates(report.range(), programme.target(), pace(report.timeline(), programme, today)));
        SortedSet<String> types = new TreeSet<>(promise.events().keySet());
        types.addAll(delivered.events().keySet());
        for (String type : types) {
            targets.add(Target.events(
                    type, promise.events().get(type), delivered.events().getOrDefault(type, 0)));
        }
        targets.add(Target.of(
                Kind.CONSULTATIONS,
                promise.consultations(),
                Delivered.sum(delivered.consultations()),
                pace(runningTotal(delivered.consultations()), programme, today)));
        targets.add(Target.of(
                        Kind.PUBLICATIONS,
                        promise.publications(),
                        Delivered.sum(delivered.publications()),
                        pace(runningTotal(delivered.publications()), programme, today))
                .withUndated(delivered.undated()));
        // A jury decides on all awards at once: they have no pace.
        targets.add(Target.of(Kind.AWARDS, promise.awards(), delivered.awards(), null));
        return targets;
    }

    private static @Nullable Pace pace(List<Point> total, CountedProgramme programme, @Nullable LocalDate today) {
        return today == null ? null : Pace.of(total, programme.from(), programme.to(), today);
    }

    private static List<Point> runningTotal(Map<LocalDate, Integer> daily) {
        List<Point> points = new ArrayList<>();
        int total = 0;
        for (Map.Entry<LocalDate, Integer> day : daily.entrySet()) {
            total += day.getValue();
            points.add(new Point(day.getKey(), total));
        }
        return points;
    }
}
