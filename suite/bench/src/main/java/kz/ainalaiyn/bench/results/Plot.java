package kz.ainalaiyn.bench.results;

import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;

/** The figures of a run in one unit as bars on a logarithmic scale, as SVG. */
public final class Plot {
    private static final int LEFT = 430;
    private static final int WIDTH = 1000;
    private static final int ROW = 44;

    private final List<Results.Line> lines;
    private final double least;
    private final double most;

    private Plot(List<Results.Line> lines) {
        this.lines = lines;
        this.least = Math.pow(10, Math.floor(Math.log10(values().min().orElse(1))));
        this.most = Math.max(
                least * 10, Math.pow(10, Math.ceil(Math.log10(values().max().orElse(1)))));
    }

    /** The lines in this unit; dark is what was measured and light the floor. */
    public static String svg(String title, String unit, List<Results.Line> lines) {
        return new Plot(lines.stream().filter(line -> line.unit().equals(unit)).toList()).svg(title + ": " + unit);
    }

    private DoubleStream values() {
        return lines.stream()
                .flatMapToDouble(line -> DoubleStream.of(line.measured(), line.floor()))
                .filter(value -> value > 0);
    }

    private String svg(String title) {
        int height = 80 + lines.size() * ROW;
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        .formatted(WIDTH, height));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        svg.append(text(10, 24, "start", title + ", logarithmic; dark what was measured, light the floor"));
        for (double tick = least; tick <= most * 1.01; tick *= 10) {
            double x = x(tick);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"50\" y2=\"%d\" stroke=\"#ddd\"/>%n",
                    x,
                    x,
                    height - 20));
            svg.append(text(x, 44, "middle", tick < 0.99 ? "%.2g".formatted(tick) : Long.toString(Math.round(tick))));
        }
        int y = 60;
        for (Results.Line line : lines) {
            svg.append(text(LEFT - 10, y + 20, "end", line.what()));
            svg.append(bar(y, line.measured(), "#1b4f72"));
            if (!Double.isNaN(line.floor())) {
                svg.append(bar(y + 16, line.floor(), "#aed6f1"));
            }
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    private String bar(int y, double value, String colour) {
        double end = x(value);
        return String.format(
                        Locale.ROOT,
                        "<rect x=\"%d\" y=\"%d\" width=\"%.1f\" height=\"14\" fill=\"%s\"/>%n",
                        LEFT,
                        y,
                        Math.max(1, end - LEFT),
                        colour)
                + text(end + 6, y + 12, "start", Results.number(value));
    }

    private static String text(double x, int y, String anchor, String words) {
        return String.format(
                Locale.ROOT, "<text x=\"%.1f\" y=\"%d\" text-anchor=\"%s\">%s</text>%n", x, y, anchor, words);
    }

    private double x(double value) {
        double share = Math.log(Math.max(value, least) / least) / Math.log(most / least);
        return LEFT + share * (WIDTH - LEFT - 70);
    }
}
