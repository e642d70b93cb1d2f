package kz.ainalaiyn.events.attendance;

import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.events.EventFixture.planned;
import static kz.ainalaiyn.events.EventFixture.register;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.LockWaits;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Seats are neither sold twice nor lost whoever registers and cancels at the same time. */
@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class ParallelRegistrationsTest {
    private final DataSource database;

    ParallelRegistrationsTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Test
    void five_hundred_parallel_registrations_do_not_oversell() throws Exception {
        String event = planned(partnerA(), "capacity", 20);
        List<Callable<Response>> requests = Stream.generate(FakeGraduates::ofA)
                .limit(500)
                .map(graduate -> (Callable<Response>) () -> register(partnerA(), event, graduate))
                .toList();

        Map<String, Integer> statuses = new HashMap<>();
        try (var threads = Executors.newFixedThreadPool(50)) {
            for (Future<Response> answer : threads.invokeAll(requests)) {
                assertThat(answer.get().statusCode())
                        .as(answer.get().asString())
                        .isEqualTo(201);
                statuses.merge(answer.get().path("status"), 1, Integer::sum);
            }
        }

        assertThat(statuses).containsEntry("REGISTERED", 20).containsEntry("WAITLISTED", 480);
    }

    @Test
    void a_seat_is_not_lost_between_one_who_begins_to_wait_and_one_who_cancels() throws Exception {
        String event = planned(partnerA(), "capacity", 1);
        UUID leaving = FakeGraduates.ofA();
        UUID coming = FakeGraduates.ofA();
        register(partnerA(), event, leaving);
        List<Response> answers = new ArrayList<>();
        try (Connection other = database.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            insertRegistration(other, event, coming);
            // Has found no seat, and waits for the other transaction before it can write that it waits for one.
            Future<Response> registered = threads.submit(() -> register(partnerA(), event, coming));
            LockWaits.await(database, 1, registered);

            Future<Response> cancelled = threads.submit(
                    () -> as(partnerA()).header("If-Match", "*").delete(event + "/registrations/" + leaving));

            LockWaits.await(database, 2, cancelled);
            other.rollback();
            answers.add(registered.get());
            answers.add(cancelled.get());
        }
        assertThat(answers).extracting(Response::statusCode).containsExactly(201, 200);
        assertThat(as(partnerA()).get(event + "/registrations/" + coming).<String>path("status"))
                .isEqualTo("REGISTERED");
    }

    /** Makes whoever registers the same graduate wait for the end of this transaction. */
    private static void insertRegistration(Connection connection, String event, UUID graduate) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into registration (event_id, graduate_id, organisation, status, registered_at, version)
                    values ('%s', '%s', 'other', 'WAITLISTED', now(), 0)
                    """.formatted(event.substring(event.lastIndexOf('/') + 1), graduate));
        }
    }
}
