package kz.ainalaiyn.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import kz.ainalaiyn.bench.results.Results;
import org.junit.jupiter.api.Test;

class BenchTest {
    private static final Path REPOSITORY = Path.of("../..");

    @Test
    void a_small_year_gives_the_same_figures_in_every_way_of_counting() throws Exception {
        Results results;
        try (Cluster cluster = new Cluster()) {
            results = new Run(0.001, cluster, REPOSITORY, "256m", Files.createTempFile("gateway", ".log")).measure();
        }
        assertThat(results.lines())
                .extracting(Results.Line::measured)
                .allSatisfy(value -> assertThat(value).isPositive());
    }

    @Test
    void figures_that_differ_in_one_cell_are_refused_by_its_name() {
        Figures figures = new Figures(Map.of("total", 2, "sex FEMALE", 1));

        assertThatIllegalStateException()
                .isThrownBy(() -> figures.mustEqual(new Figures(Map.of("total", 2, "sex FEMALE", 2)), "These"))
                .withMessage("These: {sex FEMALE=1} against {sex FEMALE=2}");
    }
}
