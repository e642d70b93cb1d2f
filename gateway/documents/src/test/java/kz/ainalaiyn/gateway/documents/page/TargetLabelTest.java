package kz.ainalaiyn.gateway.documents.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TargetLabelTest {
    private static final int TARGET = 60;

    @Test
    void it_stands_above_the_line_at_the_right_where_nothing_is_near() {
        assertThat(TargetLabel.beside(TARGET, "44,270 400,200 708,150", null))
                .isEqualTo(new TargetLabel(708, TARGET - 5, "end"));
    }

    /** The figure ends just over the target, or under it, or on it. */
    @Test
    void no_running_total_goes_through_it() {
        for (int end = TARGET - 30; end <= TARGET + 30; end++) {
            TargetLabel label =
                    TargetLabel.beside(TARGET, "44,270 300,270 300,180 690,180 690," + end + " 708," + end, null);

            assertThat(TargetLabel.segments("690,180 690," + end + " 708," + end))
                    .as("total that ends at " + end)
                    .noneMatch(each -> each.intersects(label.box()));
        }
    }

    /** Tried in this order: over and under the line, at the right and then at the left. */
    @ParameterizedTest
    @CsvSource({
        "'620,85 700,85', 708, 55, end",
        "'620,45 700,45', 708, 80, end",
        "'620,20 620,100', 50, 55, start",
        "'60,45 700,45', 708, 80, end",
        "'60,45 620,45 620,100', 50, 80, start",
    })
    void it_takes_the_first_place_that_no_running_total_goes_through(String line, int x, int y, String anchor) {
        assertThat(TargetLabel.beside(TARGET, line, null)).isEqualTo(new TargetLabel(x, y, anchor));
    }

    @Test
    void it_makes_way_for_where_the_total_leads_as_well() {
        Curve.Outlook outlook = new Curve.Outlook("400,200 708,40", "400,200 708,30 708,50");

        assertThat(TargetLabel.beside(TARGET, "44,270 400,200", outlook))
                .isEqualTo(new TargetLabel(50, TARGET - 5, "start"));
    }

    @Test
    void the_line_that_it_names_does_not_go_through_it() {
        for (String taken : List.of("44,270 708,270", "620,45 700,45", "620,20 620,100", "60,45 620,45 620,100")) {
            assertThat(TargetLabel.beside(TARGET, taken, null).box().intersectsLine(0, TARGET, 720, TARGET))
                    .as(taken)
                    .isFalse();
        }
    }

    @Test
    void where_no_place_is_free_it_stands_where_it_usually_does() {
        StringBuilder everywhere = new StringBuilder("44,0");
        for (int x = 44; x <= 708; x += 20) {
            everywhere.append(" %d,0 %d,270".formatted(x, x));
        }

        assertThat(TargetLabel.beside(TARGET, everywhere.toString(), null).anchor())
                .isEqualTo("end");
    }

    /** A total only rises, so one of the four places is nearly always free. */
    @Test
    void of_random_totals_hardly_any_leaves_no_place() {
        Random random = new Random(1);
        int covered = 0;
        for (int i = 0; i < 1_000; i++) {
            List<String> points = new ArrayList<>(List.of("44,270"));
            int height = 270;
            for (int x = 44; x < 708; x += 1 + random.nextInt(60)) {
                points.add(x + "," + height);
                height = Math.max(20, height - random.nextInt(40));
                points.add(x + "," + height);
            }
            String line = String.join(" ", points);
            TargetLabel label = TargetLabel.beside(40 + random.nextInt(200), line, null);
            covered += TargetLabel.segments(line).stream().anyMatch(each -> each.intersects(label.box())) ? 1 : 0;
        }

        assertThat(covered).isLessThan(20);
    }
}
