package kz.ainalaiyn.acceptance;

import static io.restassured.RestAssured.given;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.ainalaiyn.platform.testing.Contract;
import kz.ainalaiyn.platform.testing.ContractConformance;
import kz.ainalaiyn.stack.Part;
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
    private final Contract contract;
    private final BrowserApplication application;

    private LoadedSuite(Stack stack, List<Exchange> posted, BrowserApplication application) throws IOException {
        this.stack = stack;
        this.application = application;
        this.posted = posted;
        this.contract = new Contract(new ObjectMapper()
                .readTree(stack.gateway().resolve("/openapi.json").toURL()));
    }

    /** Starts and loads at the first call; it ends with this JVM. */
    static synchronized LoadedSuite get() throws Exception {
        if (shared == null) {
            List<Exchange> posted = new CopyOnWriteArrayList<>();
            BrowserApplication application = BrowserApplication.start();
            Map<String, String> environment = new HashMap<>(System.getenv());
            environment.put("APP_URL", application.url());
            // All tests come from one address, as few clients.
            environment.put("RATE_LIMIT_CLIENT", "1000000");
            environment.put("RATE_LIMIT_ADDRESS", "1000000");
            Stack stack = FirstSuccess.of("the suite, started and filled", () -> {
                Stack started = Stack.start(
                        StackSettings.ofThisProject(environment)
                                .withState(FOLDER)
                                .withFreePorts()
                                .startingFresh(),
                        System.err::println);
                new Programme2023(posted::add).load(started, System.err::println);
                return started;
            });
            application.serve(
                    stack.gateway().toString(),
                    stack.address(Part.KEYCLOAK).toString().replace("127.0.0.1", "localhost") + "/realms/ainalaiyn");
            shared = new LoadedSuite(stack, List.copyOf(posted), application);
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

    /** An application of another origin, which the suite knows. */
    BrowserApplication application() {
        return application;
    }

    /** Every request that the load sent, and its answer. */
    List<Exchange> posted() {
        return posted;
    }

    /** The contract of the whole suite, as the gateway tells it. */
    Contract contract() {
        return contract;
    }

    /** A request at the gateway in somebody's name, held against the contract. */
    RequestSpecification as(String who) {
        return given().filter(new ContractConformance(contract))
                .baseUri(stack.gateway().toString())
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + stack.token(who));
    }
}
