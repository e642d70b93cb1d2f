package kz.ainalaiyn.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.HdrHistogram.Histogram;
import org.junit.jupiter.api.Test;

class LoadTest {
    private static final int STOP_MILLIS = 500;

    /** Of the hundred that are due in the second some fifty are due while it stands still, though only one is sent then. */
    @Test
    void a_stop_is_told_by_all_that_were_due_in_it() throws Exception {
        try (Load load = new Load(StoppingOnce::new, 1)) {
            Histogram latencies = load.latencies(100, Duration.ofSeconds(1));

            assertThat(latencies.getTotalCount()).isEqualTo(100);
            assertThat(latencies.getValueAtPercentile(80)).isGreaterThan(STOP_MILLIS * 1000 / 2);
        }
    }

    @Test
    void a_rate_is_of_all_connections() throws Exception {
        try (Load load = new Load(() -> new Resting(10), 4)) {
            assertThat(load.rate(Duration.ofMillis(500))).isBetween(100.0, 400.0);
        }
    }

    /** Answers at once, but for one time. */
    private static final class StoppingOnce implements Worker {
        private int times;

        @Override
        public void once() throws InterruptedException {
            if (times++ == 10) {
                Thread.sleep(STOP_MILLIS);
            }
        }

        @Override
        public void close() {}
    }

    private record Resting(int millis) implements Worker {
        @Override
        public void once() throws InterruptedException {
            Thread.sleep(millis);
        }

        @Override
        public void close() {}
    }
}
