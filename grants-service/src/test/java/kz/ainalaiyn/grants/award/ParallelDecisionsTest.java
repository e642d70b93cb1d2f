package kz.ainalaiyn.grants.award;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;
import static kz.ainalaiyn.grants.CompetitionFixture.assertRefused;
import static kz.ainalaiyn.grants.CompetitionFixture.award;
import static kz.ainalaiyn.grants.CompetitionFixture.days;
import static kz.ainalaiyn.grants.CompetitionFixture.inParallel;
import static kz.ainalaiyn.grants.CompetitionFixture.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.grants.CompetitionFixture;
import kz.ainalaiyn.grants.Review;
import kz.ainalaiyn.platform.testing.Database;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.LockWaits;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

/** Awards stay within number and budget whoever decides at the same time. */
@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class ParallelDecisionsTest {
    private static final int PARALLEL = 40;

    private final DataSource database;

    ParallelDecisionsTest(DataSource database) {
        this.database = database;
    }

    @Test
    void parallel_decisions_never_exceed_the_number() throws Exception {
        Review review = Review.of(PARALLEL, aCompetition().withBudget("40000000.00"));

        List<Response> answers = inParallel(review.awards("1000000.00"));

        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(4);
        answers.stream().filter(a -> a.statusCode() != 201).forEach(a -> assertRefused(a, 409, "award-limit-reached"));
        assertThat(review.granted()).hasSize(4);
        assertThat(review.with("AWARDED")).hasSize(4);
    }

    @Test
    void parallel_decisions_never_exceed_the_budget() throws Exception {
        Review review = Review.of(PARALLEL, aCompetition().withAwards(40).withBudget("3999999.99"));

        List<Response> answers = inParallel(review.awards("1000000.00"));

        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(3);
        answers.stream().filter(a -> a.statusCode() != 201).forEach(a -> assertRefused(a, 409, "budget-exceeded"));
        assertThat(review.granted()).hasSize(3);
    }

    @Test
    void awards_are_granted_before_the_decision_or_not_at_all() throws Exception {
        Review review = Review.of(8, aCompetition().withAwards(8).withBudget("8000000.00"));
        List<Callable<Response>> requests = new ArrayList<>(review.awards("1000000.00"));
        requests.add(4, () -> CompetitionFixture.command(review.competition(), "decision"));

        List<Response> answers = inParallel(requests);

        assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isIn(200, 201, 409));
        int granted = review.granted().size();
        assertThat(review.with("AWARDED")).hasSize(granted);
        assertThat(review.with("DECLINED")).hasSize(8 - granted);
        assertThat(review.with("SUBMITTED")).isEmpty();
    }

    @Test
    void a_review_waits_for_the_application_that_is_being_recorded() throws Exception {
        String competition = aCompetition().closingAt(days(-1)).announced();
        UUID graduate = FakeGraduates.ofB();
        try (Connection other = database.getConnection();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            insertApplication(other, competition, graduate);
            Future<Response> recorded = threads.submit(() -> CompetitionFixture.record(competition, graduate));
            LockWaits.await(database, 1, recorded);

            Future<Response> decided = threads.submit(() -> {
                ok(CompetitionFixture.command(competition, "review"));
                return CompetitionFixture.command(competition, "decision");
            });

            LockWaits.await(database, 2, decided);
            boolean waited = !decided.isDone();
            other.rollback();
            assertThat(waited).isTrue();
            ok(recorded.get());
            ok(decided.get());
        }
        assertThat(new Review(competition, List.of()).with("DECLINED")).hasSize(1);
    }

    /** The control: what looks first and writes then, as most do, grants as many as there are who look. */
    @Test
    void a_look_before_the_insert_exceeds_the_number() throws Exception {
        Database control = EmbeddedDatabase.fresh();
        try (Connection connection = control.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table award (id bigint generated always as identity)");
        }
        CyclicBarrier looked = new CyclicBarrier(PARALLEL);

        inParallel(PARALLEL, () -> lookThenInsert(control, looked));

        try (Connection connection = control.connect();
                Statement statement = connection.createStatement()) {
            assertThat(count(statement)).isEqualTo(PARALLEL).isGreaterThan(4);
        }
    }

    @Test
    void the_database_itself_holds_number_and_budget() throws Exception {
        Review review = Review.of(1);
        for (String excess : List.of("awards_granted = 5", "amount_granted = 4000000.01")) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                assertThatThrownBy(() -> statement.executeUpdate(
                                "update competition set " + excess + " where id = '" + review.competition() + "'"))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("check constraint");
            }
        }
    }

    @Test
    void an_application_is_awarded_once_under_parallel_decisions() throws Exception {
        Review review = Review.of(1);

        List<Response> answers =
                inParallel(10, () -> award(review.applications().getFirst(), "500000.00"));

        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(1);
        answers.stream().filter(a -> a.statusCode() != 201).forEach(a -> assertRefused(a, 409, "application-settled"));
        assertThat(review.granted())
                .singleElement()
                .extracting(award -> ((Map<?, ?>) award.get("amount")).get("amount"))
                .isEqualTo(500000.00f);
    }

    private static boolean lookThenInsert(Database database, CyclicBarrier looked) throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            boolean free = count(statement) < 4;
            looked.await();
            if (free) {
                statement.executeUpdate("insert into award default values");
            }
            connection.commit();
            return free;
        }
    }

    private static int count(Statement statement) throws SQLException {
        try (var rows = statement.executeQuery("select count(*) from award")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    /** Makes whoever records the same graduate's application wait for the end of this transaction. */
    private static void insertApplication(Connection connection, String competition, UUID graduate)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into application (id, organisation, competition_id, graduate_id, title, requested_amount,
                        submitted_at, recorded_by, recorded_at, status, version)
                    values (gen_random_uuid(), 'other', '%s', '%s', '{"en": "Other"}', 1, now(), 'other', now(),
                        'SUBMITTED', 0)
                    """.formatted(competition, graduate));
        }
    }
}
