package kz.ainalaiyn.stack.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kz.ainalaiyn.stack.StackFailure;
import org.junit.jupiter.api.Test;

class GatewayTest {

    @Test
    void after_a_step_that_failed_no_other_is_begun() {
        AtomicInteger begun = new AtomicInteger();
        List<Runnable> steps = new ArrayList<>();
        steps.add(() -> {
            throw new StackFailure("An invented failure");
        });
        for (int i = 0; i < 200; i++) {
            steps.add(() -> {
                begun.incrementAndGet();
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            });
        }

        assertThatThrownBy(() -> Gateway.together(steps)).hasMessage("An invented failure");

        assertThat(begun).hasValueLessThan(100);
    }
}
