package kz.ainalaiyn.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
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
    private static final Path STATE = Path.of("target/interrupted-load").toAbsolutePath();

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

    /** Of the whole size with {@code -Dimport.rows=100000 -Dimport.kills=20}. */
    @Test
    @Order(3)
    void an_import_goes_on_after_each_kill_and_records_every_row_once() {
        int rows = Integer.getInteger("import.rows", 1_000);
        FileOfGraduates file = new FileOfGraduates(stack, "interrupted", rows);
        String address = file.begin();

        file.killBetween(address, Integer.getInteger("import.kills", 2));

        Response done = file.done(address);
        System.err.printf("%d rows, %s a second%n", rows, done.<Object>path("rows.perSecond"));
        assertThat(done.<Integer>path("rows.created")).as(done.asString()).isEqualTo(rows);
        assertThat(file.recorded()).hasSize(rows);
    }

    /** events-service hears of the people a moment later: a sheet that names them is not refused for that. */
    @Test
    @Order(4)
    void a_sheet_of_who_was_there_can_follow_the_file_of_the_people_at_once() {
        FileOfGraduates file = new FileOfGraduates(stack, "at-once", 150);
        String people = file.begin();
        file.done(people);

        Response sheet = file.allWereThere(people);

        assertThat(sheet.<Integer>path("rows.created")).as(sheet.asString()).isEqualTo(150);
    }

    @Test
    @Order(5)
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
