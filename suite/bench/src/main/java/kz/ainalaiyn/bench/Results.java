package kz.ainalaiyn.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What was measured at one size, each line beside the floor it is held against. */
final class Results {
    private final List<Line> lines = new ArrayList<>();

    /**
     * One measurement.
     *
     * @param gateway in the unit
     * @param floor in the unit; not a number where there is none
     * @param ratio how many times better the gateway is
     * @param target the least ratio, or the most of the unit where there is no floor; not a number where none is promised
     */
    record Line(String what, String unit, double gateway, double floor, double ratio, double target, boolean kept) {}

    /** Something that takes time: the less the better. */
    void time(String what, double gateway, double floor, double target) {
        double ratio = floor / gateway;
        lines.add(new Line(what, "ms", gateway, floor, ratio, target, !(ratio < target)));
    }

    /** A rate: the more the better. */
    void rate(String what, String unit, double gateway, double floor, double target) {
        double ratio = gateway / floor;
        lines.add(new Line(what, unit, gateway, floor, ratio, target, !(ratio < target)));
    }

    /** Something that is held against a bound of its own; not a number when there is none. */
    void bound(String what, String unit, double gateway, double most) {
        lines.add(new Line(what, unit, gateway, Double.NaN, Double.NaN, most, !(gateway > most)));
    }

    List<Line> lines() {
        return List.copyOf(lines);
    }

    /** As a table for a terminal. */
    String table() {
        StringBuilder table = new StringBuilder(
                "%-58s %-10s %12s %12s %10s %8s%n".formatted("", "unit", "gateway", "floor", "ratio", "target"));
        for (Line line : lines) {
            table.append("%-58s %-10s %12s %12s %10s %8s  %s%n"
                    .formatted(
                            line.what(),
                            line.unit(),
                            number(line.gateway()),
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
