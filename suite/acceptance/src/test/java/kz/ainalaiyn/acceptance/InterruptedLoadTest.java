package kz.ainalaiyn.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.Stack;
import kz.ainalaiyn.stack.StackFailure;
import kz.ainalaiyn.stack.StackSettings;
import kz.ainalaiyn.stack.sample.Programme2023;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whatever is killed in the middle of the load: it goes on where it was, and the figure in the end is the same. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class InterruptedLoadTest {
    private static final Duration SOME_STEPS = Duration.ofSeconds(2);
    private static final Path STATE = Path.of("target/interrupted-load").toAbsolutePath();

    /** Of the whole size with {@code -Dimport.rows=100000 -Dimport.kills=20}. */
    private static final int ROWS = Integer.getInteger("import.rows", 1_000);

    private static final int KILLS = Integer.getInteger("import.kills", 2);

    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start(
                StackSettings.ofThisProject(System.getenv())
                        .withState(STATE)
                        .withFreePorts()
                        .startingFresh(),
                System.err::println);
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    /** Each kill comes further on in the load than the one before: people, events, attendance, consultations, awards. */
    @ParameterizedTest
    @CsvSource({"GRADUATES, 60", "GATEWAY, 330", "POSTGRES, 420", "EVENTS, 560", "GRANTS, 760"})
    @Order(1)
    void a_part_that_is_killed_ends_the_load_with_a_message(Part part, int afterRequests) {
        AtomicInteger sent = new AtomicInteger();
        Programme2023 load = new Programme2023(exchange -> {
            if (sent.incrementAndGet() == afterRequests) {
                stack.kill(part);
            }
        });

        assertThatThrownBy(() -> load.load(stack, System.err::println))
                .isInstanceOf(StackFailure.class)
                .hasMessageNotContaining("\n");

        stack.restart(part);
    }

    @Test
    @Order(2)
    void the_load_goes_on_where_it_was_and_the_figure_is_the_same() throws Exception {
        new Programme2023().load(stack, System.err::println);

        assertThat(covered(stack)).isEqualTo(covered(LoadedSuite.get().stack()));
    }

    @Test
    @Order(3)
    void an_import_goes_on_after_each_kill_and_records_every_row_once() {
        FileOfGraduates file = new FileOfGraduates(stack, "interrupted", ROWS);
        String address = file.begin();

        file.killBetween(address, "rows.done", KILLS);

        Response done = file.done(address);
        System.err.printf("%d rows, %s a second%n", ROWS, done.<Object>path("rows.perSecond"));
        assertThat(done.<Integer>path("rows.created")).as(done.asString()).isEqualTo(ROWS);
        assertThat(file.recorded()).hasSize(ROWS);
    }

    @Test
    @Order(4)
    void an_undoing_goes_on_after_each_kill_and_takes_every_row_back_once() {
        FileOfGraduates file = new FileOfGraduates(stack, "undone", ROWS);
        String address = file.begin();
        file.done(address);
        assertThat(file.recorded()).as("the control").hasSize(ROWS);

        file.undo(address);
        file.killBetween(address, "undo.reversed", KILLS);

        Response undone = file.undone(address);
        assertThat(undone.<String>path("undo.state")).as(undone.asString()).isEqualTo("DONE");
        assertThat(undone.<Integer>path("undo.reversed")).isEqualTo(ROWS);
        assertThat(file.recorded()).isEmpty();
        assertThat(file.toldTakenBack())
                .hasSize(ROWS)
                .allSatisfy((graduate, times) -> assertThat(times).as(graduate).isOne());
    }

    /** events-service hears of the people a moment later: a sheet that names them is not refused for that. */
    @Test
    @Order(5)
    void a_sheet_of_who_was_there_can_follow_the_file_of_the_people_at_once() {
        FileOfGraduates file = new FileOfGraduates(stack, "at-once", 150);
        String people = file.begin();
        file.done(people);

        Response sheet = file.allWereThere(people);

        assertThat(sheet.<Integer>path("rows.created")).as(sheet.asString()).isEqualTo(150);
    }

    /** The harm: who was at an event is taken back, because nobody could be asked whether they were. */
    @Test
    @Order(6)
    void an_undoing_waits_while_nobody_can_say_what_rests_on_the_people() {
        FileOfGraduates file = new FileOfGraduates(stack, "were-there", 50);
        String people = file.begin();
        file.done(people);
        file.allWereThere(people);
        stack.kill(Part.EVENTS);

        file.undo(people);
        LockSupport.parkNanos(SOME_STEPS.toNanos());
        Response waiting = file.now(people);
        stack.restart(Part.EVENTS);

        assertThat(waiting.<String>path("undo.state")).as(waiting.asString()).isEqualTo("RUNNING");
        assertThat(waiting.<Integer>path("undo.refused")).isZero();
        assertThat(waiting.<Integer>path("undo.reversed")).isZero();
        assertThat(file.undone(people).<Integer>path("undo.refused")).isEqualTo(50);
        assertThat(file.recorded()).hasSize(50);
    }

    @Test
    @Order(7)
    void no_process_is_left_when_the_suite_is_closed() throws Exception {
        assertThat(ProcessesOf.folder(STATE)).hasSizeGreaterThan(5);

        stack.close();

        assertThat(ProcessesOf.folder(STATE)).isEmpty();
    }

    private static int covered(Stack suite) {
        return given().baseUri(suite.gateway().toString())
                .header("Authorization", "Bearer " + suite.token("reporter"))
                .get(LoadedSuite.REPORT)
                .jsonPath()
                .getInt("covered");
    }
}
