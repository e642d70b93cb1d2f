package kz.ainalaiyn.gateway.reporting.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport.Kind;
import org.jspecify.annotations.Nullable;

/** What was read of a programme at a revision, to be compared. */
public final class Delivery {
    private Delivery() {}

    public static String of(Deliveries deliveries, String programme, long revision) {
        return deliveries.of(programme, revision).toString();
    }

    /** By kind and type, such as {@code events FORUM}: what was promised, -1 where nothing was, and what became of it. */
    public static Map<String, List<Integer>> numbers(TargetReport report) {
        Map<String, List<Integer>> numbers = new TreeMap<>();
        for (TargetReport.Target target : report.targets()) {
            int promised = target.target() == null ? -1 : target.target();
            String kind = target.kind() == Kind.DISTINCT_GRADUATES
                    ? "distinctGraduates"
                    : target.kind().name().toLowerCase(Locale.ROOT)
                            + (target.type() == null ? "" : " " + target.type());
            numbers.put(kind, List.of(promised, target.actual()));
            assertThat(target.met()).as(kind).isEqualTo(met(target, promised));
            if (target.kind() == Kind.PUBLICATIONS) {
                numbers.put("undated", List.of(-1, target.undated() == null ? 0 : target.undated()));
            }
        }
        return numbers;
    }

    /** Certain only where it is the same at both ends of what the figure can be. */
    private static @Nullable Boolean met(TargetReport.Target target, int promised) {
        int lowest = target.lowest() == null ? target.actual() : target.lowest();
        boolean settled = lowest >= promised == target.actual() >= promised;
        return promised < 0 || !settled ? null : lowest >= promised;
    }
}
