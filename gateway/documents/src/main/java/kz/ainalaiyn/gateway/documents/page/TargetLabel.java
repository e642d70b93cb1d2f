package kz.ainalaiyn.gateway.documents.page;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where the word stands that names the line of the target.
 *
 * @param x where it begins, or ends
 * @param y its base line
 * @param anchor {@code start} or {@code end}, as SVG says it
 */
public record TargetLabel(int x, int y, String anchor) {
    /** As large as it is on a small screen, in any language. */
    private static final int WIDTH = 110;

    private static final int HEIGHT = 22;
    private static final int ABOVE = 5;
    private static final int BELOW = 20;
    private static final int LEFT_EDGE = 50;
    private static final int RIGHT_EDGE = 708;

    /** Above the line at the right, or else the first place where no other line goes through it. */
    static TargetLabel beside(int target, String line, Curve.@Nullable Outlook outlook) {
        List<Line2D> lines = new ArrayList<>(segments(line));
        if (outlook != null) {
            lines.addAll(segments(outlook.line()));
        }
        List<TargetLabel> places = Stream.of(
                        new TargetLabel(RIGHT_EDGE, target - ABOVE, "end"),
                        new TargetLabel(RIGHT_EDGE, target + BELOW, "end"),
                        new TargetLabel(LEFT_EDGE, target - ABOVE, "start"),
                        new TargetLabel(LEFT_EDGE, target + BELOW, "start"))
                .toList();
        return places.stream()
                .filter(place -> lines.stream().noneMatch(each -> each.intersects(place.box())))
                .findFirst()
                .orElse(places.getFirst());
    }

    /** The room that the word takes. */
    Rectangle2D box() {
        return new Rectangle2D.Double(anchor.equals("end") ? x - WIDTH : x, y - HEIGHT + 4.0, WIDTH, HEIGHT);
    }

    /** The pieces of a polyline of SVG. */
    static List<Line2D> segments(String polyline) {
        List<double[]> points = Arrays.stream(polyline.split(" "))
                .map(point -> Arrays.stream(point.split(","))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                .toList();
        List<Line2D> segments = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            double[] from = points.get(i - 1);
            double[] to = points.get(i);
            segments.add(new Line2D.Double(from[0], from[1], to[0], to[1]));
        }
        return segments;
    }
}
