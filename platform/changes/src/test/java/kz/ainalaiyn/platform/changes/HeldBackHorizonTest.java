package kz.ainalaiyn.platform.changes;

import static kz.ainalaiyn.platform.changes.FeedDatabase.ALL;
import static kz.ainalaiyn.platform.changes.FeedDatabase.NOW;
import static kz.ainalaiyn.platform.changes.FeedDatabase.START;
import static kz.ainalaiyn.platform.changes.FeedDatabase.subjects;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.Connection;
import java.time.Duration;
import java.time.InstantSource;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeldBackHorizonTest {

    private static final Duration PASSED = Duration.ofMinutes(2);

    private final FeedDatabase database = FeedDatabase.fresh();
    private final FeedHealth health = new FeedHealth(
            new FeedAge(database.source(), InstantSource.fixed(NOW.plus(PASSED))), Duration.ofSeconds(30));

    private Connection elsewhere;
    private String transaction;

    @BeforeEach
    void a_transaction_in_another_database_of_the_cluster_stays_open() throws Exception {
        elsewhere = EmbeddedDatabase.fresh().connect();
        elsewhere.setAutoCommit(false);
        try (var statement = elsewhere.createStatement();
                var answer = statement.executeQuery("select pg_current_xact_id()::text")) {
            answer.next();
            transaction = answer.getString(1);
        }
        database.write("change");
    }

    @AfterEach
    void end() throws Exception {
        elsewhere.close();
    }

    @Test
    void what_is_committed_behind_it_is_not_served() {
        assertThat(database.log().read(START, ALL, 10)).isEmpty();
    }

    @Test
    void health_shows_for_how_long_and_by_which_transaction() {
        var response = health.call();

        assertThat(response.getStatus()).isEqualTo(Status.DOWN);
        assertThat(response.getData())
                .hasValueSatisfying(data -> assertThat(data)
                        .containsEntry("heldBackSeconds", 120L)
                        .containsEntry("oldestOpenTransaction", transaction));
    }

    @Test
    void a_gauge_shows_for_how_long() {
        var registry = new SimpleMeterRegistry();

        health.bindTo(registry);

        assertThat(registry.get("ainalaiyn.feed.held.back").gauge().value()).isEqualTo(120.0);
    }

    @Test
    void everything_is_served_when_it_ends() throws Exception {
        elsewhere.rollback();

        assertThat(subjects(database.log().read(START, ALL, 10))).containsExactly("change");
        assertThat(health.call().getStatus()).isEqualTo(Status.UP);
    }
}
