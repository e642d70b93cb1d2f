package kz.ainalaiyn.acceptance;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.ainalaiyn.stack.Stack;
import kz.ainalaiyn.stack.StackSettings;
import kz.ainalaiyn.stack.sample.Exchange;
import kz.ainalaiyn.stack.sample.Programme2023;
import org.jspecify.annotations.Nullable;

/** The whole suite with the programme of 2023, started once for all tests that only look at it. */
final class LoadedSuite {
    static final String REPORT = "/v1/reports/coverage?programme=" + Programme2023.CODE;

    private static @Nullable LoadedSuite shared;

    private static final Path FOLDER = Path.of("target/loaded-suite").toAbsolutePath();

    private final Stack stack;
    private final List<Exchange> posted;

    private LoadedSuite(Stack stack, List<Exchange> posted) {
        this.stack = stack;
        this.posted = posted;
    }

    /** Starts and loads at the first call; it ends with this JVM. */
    static synchronized LoadedSuite get() throws IOException, InterruptedException {
        if (shared == null) {
            List<Exchange> posted = new CopyOnWriteArrayList<>();
            Stack stack = Stack.start(
                    StackSettings.ofThisProject(System.getenv())
                            .withState(FOLDER)
                            .withFreePorts()
                            .startingFresh(),
                    System.err::println);
            new Programme2023(posted::add).load(stack, System.err::println);
            shared = new LoadedSuite(stack, List.copyOf(posted));
        }
        return shared;
    }

    /** Where its processes work. */
    static Path folder() {
        return FOLDER;
    }

    Stack stack() {
        return stack;
    }

    /** Every request that the load sent, and its answer. */
    List<Exchange> posted() {
        return posted;
    }

    /** A request at the gateway in somebody's name. */
    RequestSpecification as(String who) {
        return given().baseUri(stack.gateway().toString())
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + stack.token(who));
    }
}
