package kz.ainalaiyn.bench;

import java.util.List;
import java.util.Locale;

/** The times of a run as bars on a logarithmic scale, as SVG. */
final class Plot {
    private static final int LEFT = 430;
    private static final int WIDTH = 1000;
    private static final int ROW = 44;
    private static final double LEAST = 0.01;
    private static final double MOST = 100_000;

    private Plot() {}

    static String svg(String title, List<Results.Line> lines) {
        List<Results.Line> times =
                lines.stream().filter(line -> line.unit().equals("ms")).toList();
        int height = 80 + times.size() * ROW;
        StringBuilder svg = new StringBuilder(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"13\">%n"
                        .formatted(WIDTH, height));
        svg.append("<rect width=\"100%\" height=\"100%\" fill=\"white\"/>\n");
        svg.append(text(10, 24, "start", title + ": milliseconds, logarithmic; dark the gateway, light the floor"));
        for (double tick = LEAST; tick <= MOST; tick *= 10) {
            double x = x(tick);
            svg.append(String.format(
                    Locale.ROOT,
                    "<line x1=\"%.1f\" x2=\"%.1f\" y1=\"50\" y2=\"%d\" stroke=\"#ddd\"/>%n",
                    x,
                    x,
                    height - 20));
            svg.append(text(x, 44, "middle", tick < 1 ? Double.toString(tick) : Long.toString(Math.round(tick))));
        }
        int y = 60;
        for (Results.Line line : times) {
            svg.append(text(LEFT - 10, y + 20, "end", line.what()));
            svg.append(bar(y, line.gateway(), "#1b4f72"));
            if (!Double.isNaN(line.floor())) {
                svg.append(bar(y + 16, line.floor(), "#aed6f1"));
            }
            y += ROW;
        }
        return svg.append("</svg>\n").toString();
    }

    private static String bar(int y, double value, String colour) {
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

    private static double x(double value) {
        double share = Math.log(Math.max(value, LEAST) / LEAST) / Math.log(MOST / LEAST);
        return LEFT + share * (WIDTH - LEFT - 70);
    }
}
