package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningPartTest {

    @TempDir
    private Path folder;

    private final AtomicBoolean closing = new AtomicBoolean();
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final CountDownLatch looked = new CountDownLatch(1);
    private ProcessRecords records;
    private RunningPart part;

    @BeforeEach
    void aPart() {
        records = new ProcessRecords(folder.resolve("pids"));
        part = new RunningPart(
                Part.GRANTS,
                new Sleeping(),
                folder.resolve("grants.log"),
                records,
                InstantSource.system(),
                new CompletableFuture<>());
    }

    @AfterEach
    void end() {
        left().forEach(ProcessHandle::destroyForcibly);
    }

    @Test
    void a_part_that_another_thread_restarts_while_the_suite_closes_is_not_left_running() throws Exception {
        part.start(closing::get);
        part.kill();
        ready.set(false);
        CompletableFuture<Void> restart = CompletableFuture.runAsync(this::start);
        looked.await();

        closing.set(true);
        part.end();

        assertThatThrownBy(restart::join).isInstanceOf(CompletionException.class);
        assertThat(left()).isEmpty();
    }

    @Test
    void a_part_that_is_restarted_twice_is_not_left_running() {
        start();

        assertThatThrownBy(this::start).isInstanceOf(StackFailure.class).hasMessageContaining("running already");

        part.end();
        assertThat(left()).isEmpty();
    }

    @Test
    void a_part_that_cannot_be_recorded_is_not_left_running() throws Exception {
        Files.writeString(folder.resolve("pids"), "not a folder");

        assertThatThrownBy(this::start).isInstanceOf(UncheckedIOException.class);

        assertThat(left()).isEmpty();
    }

    @Test
    void the_end_of_a_process_leaves_the_record_of_the_one_that_took_its_place() {
        Child old = aChild();
        Child recent = aChild();

        old.kill();

        assertThat(records.leftovers()).hasSize(1);
        recent.end(Ending.POLITE);
        assertThat(records.leftovers()).isEmpty();
    }

    private Child aChild() {
        return Child.start("grants", new Sleeping().command(), folder.resolve("grants.log"), records);
    }

    private void start() {
        try {
            part.start(closing::get);
        } catch (InterruptedException e) {
            throw new StackFailure("Interrupted", e);
        }
    }

    private static List<ProcessHandle> left() {
        return ProcessHandle.current()
                .children()
                .filter(process ->
                        process.info().arguments().filter(Sleeping::isOne).isPresent())
                .toList();
    }

    /** Serves as long as the test wants it to. */
    private final class Sleeping implements Server {
        /** Tells it from what other tests start. */
        private static final String SECONDS = "86397";

        static boolean isOne(String[] arguments) {
            return List.of(arguments).contains(SECONDS);
        }

        @Override
        public Command command() {
            return new Command(List.of("sleep", SECONDS), Map.of(), folder.resolve("work"));
        }

        @Override
        public boolean isReady() {
            looked.countDown();
            return ready.get();
        }
    }
}
