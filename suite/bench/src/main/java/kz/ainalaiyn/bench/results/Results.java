package kz.ainalaiyn.bench.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured at one size, each line beside the floor it is held against. */
public final class Results {
    private final String subject;
    private final List<Line> lines = new ArrayList<>();

    /** Of nothing yet; {@code subject} is what is measured, as the table names it. */
    public Results(String subject) {
        this.subject = subject;
    }

    /**
     * One measurement.
     *
     * @param measured in the unit
     * @param floor in the unit; not a number where there is none
     * @param ratio how many times better than the floor
     * @param target the least ratio, or the most of the unit where there is no floor; not a number where none is promised
     */
    public record Line(
            String what, String unit, double measured, double floor, double ratio, double target, boolean kept) {}

    /** Something that takes time: the less the better. */
    public void time(String what, double measured, double floor, double target) {
        less(what, "ms", measured, floor, target);
    }

    /** Something of which less is better. */
    public void less(String what, String unit, double measured, double floor, double target) {
        double ratio = floor / measured;
        lines.add(new Line(what, unit, measured, floor, ratio, target, !(ratio < target)));
    }

    /** A rate: the more the better. */
    public void rate(String what, String unit, double measured, double floor, double target) {
        double ratio = measured / floor;
        lines.add(new Line(what, unit, measured, floor, ratio, target, !(ratio < target)));
    }

    /** Something that is held against a bound of its own; not a number when there is none. */
    public void bound(String what, String unit, double measured, double most) {
        lines.add(new Line(what, unit, measured, Double.NaN, Double.NaN, most, !(measured > most)));
    }

    public List<Line> lines() {
        return List.copyOf(lines);
    }

    /** As a table for a terminal. */
    public String table() {
        StringBuilder table = new StringBuilder(
                "%-58s %-10s %12s %12s %10s %8s%n".formatted("", "unit", subject, "floor", "ratio", "target"));
        for (Line line : lines) {
            table.append("%-58s %-10s %12s %12s %10s %8s  %s%n"
                    .formatted(
                            line.what(),
                            line.unit(),
                            number(line.measured()),
                            number(line.floor()),
                            number(line.ratio()),
                            number(line.target()),
                            Double.isNaN(line.target()) ? "" : line.kept() ? "kept" : "MISSED"));
        }
        return table.toString();
    }

    static String number(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        return String.format(Locale.ROOT, Math.abs(value) < 100 ? "%.2f" : "%.0f", value);
    }
}
