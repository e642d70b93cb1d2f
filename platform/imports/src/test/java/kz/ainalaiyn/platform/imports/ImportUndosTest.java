package kz.ainalaiyn.platform.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.ainalaiyn.platform.access.RememberedCaller;
import kz.ainalaiyn.platform.testing.Database;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportUndosTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Duration LEASE = Duration.ofSeconds(10);
    private static final UUID JOB = UUID.randomUUID();
    private static final UUID WORKER = UUID.randomUUID();
    private static final UUID OTHER = UUID.randomUUID();

    private final Database database = migrated();
    private Instant now = START;
    private final ImportUndos undos = new ImportUndos(new Statements(database.dataSource()), () -> now, LEASE);

    @BeforeEach
    void one_is_asked_for() throws SQLException {
        try (var connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into import_file (id, sent_at) values ('%1$s', now());
                    insert into import_job (id, file_id, register, organisation, owner, owner_roles, format, options, given, state,
                        submitted_at, progressed_at)
                    values ('%1$s', '%1$s', 'graduates', 'a', 'somebody', '{}', 'CSV', '{}', '{}', 'DONE', now(), now())
                    """.formatted(JOB));
        }
        assertThat(asked()).isTrue();
    }

    private boolean asked() {
        return undos.submit(JOB, false, new RememberedCaller("somebody", "a", Set.of("partner")));
    }

    @Test
    void one_of_many_workers_at_once_has_it() throws Exception {
        Callable<Boolean> take = () -> undos.take(UUID.randomUUID()).isPresent();
        List<Boolean> taken = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(20, take))) {
                taken.add(one.get());
            }
        }

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void a_worker_that_goes_on_keeps_it() {
        undos.take(WORKER);
        for (int step = 0; step < 3; step++) {
            now = now.plus(LEASE);
            undos.progress(JOB, WORKER, 7, UndoOutcome.REVERSED);
        }

        assertThat(undos.take(OTHER)).isEmpty();
        assertThat(undos.find(JOB).orElseThrow().reversed()).isEqualTo(3);
    }

    @Test
    void a_worker_that_stood_still_has_lost_it_and_counts_no_more() {
        undos.take(WORKER);
        now = now.plus(LEASE).plusMillis(1);

        assertThat(undos.take(OTHER)).isPresent();

        assertThatThrownBy(() -> undos.progress(JOB, WORKER, 7, UndoOutcome.REVERSED))
                .isInstanceOf(LeaseLost.class);
        assertThatThrownBy(() -> undos.finish(JOB, WORKER, UndoState.DONE)).isInstanceOf(LeaseLost.class);
        undos.release(JOB, WORKER);
        undos.progress(JOB, OTHER, 7, UndoOutcome.KEPT);
        Undo undo = undos.find(JOB).orElseThrow();
        assertThat(undo.reversed()).isZero();
        assertThat(undo.kept()).isOne();
        assertThat(undo.state()).isEqualTo(UndoState.RUNNING);
    }

    @Test
    void one_that_is_cancelled_goes_no_further_and_is_asked_for_again_from_nothing() {
        assertThat(asked()).as("while it goes on").isFalse();
        undos.take(WORKER);
        undos.progress(JOB, WORKER, 7, UndoOutcome.REVERSED);

        assertThat(undos.cancel(JOB)).isTrue();

        assertThat(undos.cancel(JOB)).as("twice").isFalse();
        assertThatThrownBy(() -> undos.progress(JOB, WORKER, 7, UndoOutcome.REVERSED))
                .isInstanceOf(LeaseLost.class);
        assertThat(undos.take(OTHER)).isEmpty();
        assertThat(undos.find(JOB).orElseThrow().state()).isEqualTo(UndoState.CANCELLED);
        assertThat(asked()).isTrue();
        Undo again = undos.take(OTHER).orElseThrow();
        assertThat(again.reversed()).isZero();
        assertThat(again.reached()).as("it begins behind the last row").isEqualTo(Long.MAX_VALUE);
    }

    private static Database migrated() {
        Database fresh = EmbeddedDatabase.fresh();
        Flyway.configure()
                .dataSource(fresh.dataSource())
                .loggers("slf4j")
                .load()
                .migrate();
        return fresh;
    }
}
