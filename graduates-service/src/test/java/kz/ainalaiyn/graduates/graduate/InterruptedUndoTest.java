package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.LockWaits;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Undoings of five rows that cannot go on as they would. */
@ServiceTest
class InterruptedUndoTest {
    private static final FileImports IMPORTS = new FileImports("/v1/graduates/imports", partnerA());

    private static final Duration SOME_BEATS = Duration.ofSeconds(1);

    private final DataSource database;
    private final InventedDependants dependants;
    private final String run = UUID.randomUUID().toString();

    InterruptedUndoTest(DataSource database, InventedDependants dependants) {
        this.database = database;
        this.dependants = dependants;
    }

    @BeforeEach
    void organisations() {
        People.register();
    }

    @AfterEach
    void all_is_known() {
        dependants.knowUntil(Instant.MAX);
    }

    @Test
    void one_that_is_cancelled_takes_nothing_more_back_and_the_next_one_takes_the_rest() throws SQLException {
        JsonPath done = imported();

        JsonPath cancelled = interrupted(
                done,
                () -> as(partnerA())
                        .post(IMPORTS.path() + "/" + done.getString("id") + "/cancellation")
                        .then()
                        .statusCode(200));

        assertThat(cancelled.getString("undo.state")).isEqualTo("CANCELLED");
        assertThat(cancelled.getInt("undo.reversed")).isEqualTo(2);
        assertThat(there()).isEqualTo("1 2 3");
        assertThat(IMPORTS.undoOutcomes(done)).isEqualTo("5 REVERSED\n6 REVERSED");

        JsonPath rest = IMPORTS.undone(done, "");

        assertThat(rest.getInt("undo.total")).isEqualTo(3);
        assertThat(rest.getInt("undo.reversed")).isEqualTo(3);
        assertThat(there()).isEmpty();
    }

    /** The harm: one of two workers says of a row that it was kept, and the other has taken it back. */
    @Test
    void what_a_worker_does_who_has_lost_it_to_another_is_undone_and_the_other_goes_on() throws SQLException {
        JsonPath done = imported();

        JsonPath undone = interrupted(done, () -> execute("""
                        update import_undo set worker = gen_random_uuid(), leased_until = now() + interval '1 second', kept = kept + 1
                        where id = '%1$s';
                        update import_row set undo_outcome = 'KEPT' where job_id = '%1$s' and line = 4
                        """.formatted(done.getString("id"))));

        assertThat(IMPORTS.undoOutcomes(done)).isEqualTo("2 REVERSED\n3 REVERSED\n4 KEPT\n5 REVERSED\n6 REVERSED");
        assertThat(undone.getInt("undo.reversed")).isEqualTo(4);
        assertThat(undone.getInt("undo.kept")).isOne();
        assertThat(there()).isEqualTo("3");
    }

    /** The harm: who was at an event of which was not heard yet is taken back, or was said to be going to be. */
    @ParameterizedTest
    @ValueSource(strings = {"", "?dryRun=true"})
    void one_waits_until_it_is_known_what_rested_on_the_graduates_when_it_was_asked_for(String query) {
        JsonPath done = imported();
        dependants.knowUntil(Instant.now());
        as(partnerA())
                .post(IMPORTS.path() + "/" + done.getString("id") + "/undo" + query)
                .then()
                .statusCode(202);

        JsonPath another = IMPORTS.done("", FileImports.CSV, "externalId\n");
        LockSupport.parkNanos(SOME_BEATS.toNanos());

        JsonPath waiting =
                as(partnerA()).get(IMPORTS.path() + "/" + done.getString("id")).jsonPath();
        assertThat(another.getString("state")).as("others go on").isEqualTo("DONE");
        assertThat(waiting.getString("undo.state")).isEqualTo("RUNNING");
        assertThat(IMPORTS.undoOutcomes(done)).isEmpty();
        dependants.restingOn(UUID.fromString(
                as(partnerA()).get("/v1/graduates/external/" + run + "-5").path("id")));
        dependants.knowUntil(Instant.MAX);
        IMPORTS.undone(done);
        assertThat(IMPORTS.undoOutcomes(done))
                .isEqualTo("2 REVERSED\n3 REVERSED\n4 REVERSED\n5 REVERSED\n6 REFUSED  person-decided");
    }

    private interface Event {
        void happen() throws SQLException;
    }

    /** The import after its undoing, which had come as far as the third row, whose record somebody held, when this happened. */
    private JsonPath interrupted(JsonPath done, Event event) throws SQLException {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            statement.execute("select from graduate where external_id = '%s-3' for update".formatted(run));
            as(partnerA())
                    .post(IMPORTS.path() + "/" + done.getString("id") + "/undo")
                    .then()
                    .statusCode(202);
            LockWaits.await(database, 1, new CompletableFuture<>());
            event.happen();
            other.rollback();
        }
        return IMPORTS.undone(done);
    }

    private JsonPath imported() {
        return IMPORTS.done(
                "",
                FileImports.CSV,
                "externalId,familyName,givenName,birthDate,sex,institution,graduationYear,district\n"
                        + IntStream.rangeClosed(1, 5)
                                .mapToObj(i -> "%s-%d,Ойдан,Әлия,2001-05-%02d,FEMALE,invented-home,2019,%s\n"
                                        .formatted(run, i, i, People.DISTRICT))
                                .collect(Collectors.joining()));
    }

    /** Which of the graduates of the file there are. */
    private String there() {
        return IntStream.rangeClosed(1, 5)
                .filter(i -> as(partnerA())
                                .get("/v1/graduates/external/" + run + "-" + i)
                                .statusCode()
                        == 200)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(" "));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
