package kz.ainalaiyn.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class OptionsTest {

    @Test
    void what_is_measured_over_http_and_for_how_long_is_asked_for() {
        assertThat(Options.parse(
                        List.of("--http", "--size", "0.01,1", "--seconds", "0.5", "--rows", "300", "--only", "import")))
                .contains(new Options(true, List.of(0.01, 1.0), "256m", Duration.ofMillis(500), 300, "import"));
    }

    @Test
    void an_option_of_the_other_way_of_measuring_is_none() {
        assertThat(Options.parse(List.of("--http", "--heap", "1g"))).isEmpty();
        assertThat(Options.parse(List.of("--seconds", "1"))).isEmpty();
        assertThat(Options.parse(List.of("--http", "--only", "nothing-there"))).isEmpty();
    }
}
