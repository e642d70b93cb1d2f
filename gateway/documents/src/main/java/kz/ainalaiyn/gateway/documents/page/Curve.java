package kz.ainalaiyn.gateway.documents.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.ainalaiyn.gateway.documents.words.LocalForms;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.Period;
import kz.ainalaiyn.gateway.reporting.forecast.Pace;
import org.jspecify.annotations.Nullable;

/**
 * The running total as a line to draw: coordinates of an SVG of {@value #WIDTH} by {@value #HEIGHT} units.
 *
 * @param line the points of a polyline that steps up on each day somebody was reached for the first time
 * @param area the same line closed down to the axis
 * @param targetY the height of the target; null where there is none
 * @param targetLabel where the target is named so that no line goes through its name; null where there is none
 * @param months where each month of the period begins
 * @param steps the heights of the labels at the left
 * @param outlook where it leads at the present pace; null where that is not asked for or not known
 */
public record Curve(
        String line,
        String area,
        @Nullable Integer targetY,
        @Nullable TargetLabel targetLabel,
        List<Mark> months,
        List<Mark> steps,
        @Nullable Outlook outlook) {
    static final int WIDTH = 720;
    static final int HEIGHT = 300;
    private static final int LEFT = 44;
    private static final int RIGHT = 12;
    private static final int TOP = 14;
    private static final int BOTTOM = 30;
    private static final int MOST_MONTHS = 6;

    /** A label and where it stands. */
    public record Mark(int at, String label) {}

    /**
     * From what is reached to the end of the period.
     *
     * @param line the points of a polyline to what is expected
     * @param band between what it will hardly be less and more than
     */
    public record Outlook(String line, String band) {}

    public static Curve of(CoverageReport report, Locale language) {
        return of(report, null, report.lastKnownDay(), language);
    }

    /**
     * With where it leads.
     *
     * @param pace of this report on that day; null to leave it out
     */
    public static Curve of(CoverageReport report, @Nullable Pace pace, LocalDate today, Locale language) {
        Scale scale = Scale.of(report, pace == null ? 0 : pace.high());
        List<String> points = new ArrayList<>();
        int reached = 0;
        points.add(scale.x(report.period().from()) + "," + scale.y(0));
        for (CoverageReport.Point point : report.timeline()) {
            points.add(scale.x(point.date()) + "," + scale.y(reached));
            reached = point.covered();
            points.add(scale.x(point.date()) + "," + scale.y(reached));
        }
        points.add(scale.x(report.lastKnownDay()) + "," + scale.y(reached));
        String line = String.join(" ", points);
        Integer target = report.target();
        Outlook outlook = pace == null ? null : outlook(report, pace, today, scale);
        return new Curve(
                line,
                line + " " + scale.x(report.lastKnownDay()) + "," + scale.y(0),
                target == null ? null : scale.y(target),
                target == null ? null : TargetLabel.beside(scale.y(target), line, outlook),
                months(report.period(), scale, language),
                steps(scale, language),
                outlook);
    }

    private static Outlook outlook(CoverageReport report, Pace pace, LocalDate today, Scale scale) {
        int reached = scale.y(report.covered());
        int end = scale.x(report.period().to());
        String now = scale.x(today) + "," + reached;
        return new Outlook(
                scale.x(report.lastKnownDay()) + "," + reached + " " + now + " " + end + "," + scale.y(pace.expected()),
                now + " " + end + "," + scale.y(pace.high()) + " " + end + "," + scale.y(pace.low()));
    }

    /** Of a long period not every month is named. */
    private static List<Mark> months(Period period, Scale scale, Locale language) {
        List<Mark> marks = new ArrayList<>();
        YearMonth begun = YearMonth.from(period.from());
        YearMonth last = YearMonth.from(period.to());
        long step = begun.until(last, ChronoUnit.MONTHS) / MOST_MONTHS + 1;
        int year = 0;
        for (YearMonth month = begun; !month.isAfter(last); month = month.plusMonths(step)) {
            LocalDate first = month.atDay(1).isBefore(period.from()) ? period.from() : month.atDay(1);
            String name = LocalForms.shortMonth(month.getMonth(), language);
            marks.add(new Mark(scale.x(first), month.getYear() == year ? name : name + " " + month.getYear()));
            year = month.getYear();
        }
        return marks;
    }

    private static List<Mark> steps(Scale scale, Locale language) {
        List<Mark> marks = new ArrayList<>();
        for (int value = 0; value <= scale.top; value += scale.step()) {
            marks.add(new Mark(scale.y(value), LocalForms.grouped(value, language)));
        }
        return marks;
    }

    private record Scale(LocalDate from, long days, int top) {
        static Scale of(CoverageReport report, int expected) {
            Integer target = report.target();
            int highest = Math.max(Math.max(Math.max(report.covered(), expected), target == null ? 0 : target), 4);
            long days = Math.max(
                    ChronoUnit.DAYS.between(
                            report.period().from(), report.period().to()),
                    1);
            return new Scale(report.period().from(), days, highest + highest / 10 + 1);
        }

        int x(LocalDate date) {
            return LEFT + (int) (ChronoUnit.DAYS.between(from, date) * (WIDTH - LEFT - RIGHT) / days);
        }

        int y(int value) {
            return HEIGHT - BOTTOM - value * (HEIGHT - TOP - BOTTOM) / top;
        }

        int step() {
            int step = 1;
            for (int factor : new int[] {2, 5, 10, 20, 25, 50, 100, 200, 250, 500, 1000, 5000, 10_000, 100_000}) {
                if (top / step <= 6) {
                    break;
                }
                step = factor;
            }
            return step;
        }
    }
}
