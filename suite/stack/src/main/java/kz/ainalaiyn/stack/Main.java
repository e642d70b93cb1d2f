package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kz.ainalaiyn.stack.sample.Programme2023;

/** The program behind {@code ./run}. */
public final class Main {

    private static final String HELP = """
            usage: ./run              start the suite, fill it if it is empty, run until Ctrl-C
                   ./run --report     the same, print the coverage report as JSON and stop
                   ./run --fresh      drop earlier data first; goes with --report too
                   ./run --dev events-service
                                      the same with one application from its sources: what you change is
                                      there with the next request; or graduates-service, grants-service, gateway
                   ./run --train      only the training runs, which the first start after a build does too: they make
                                      what lets the applications start quickly; the images are built with it
                   ./run token WHO    an access token of the running suite, for coordinator, partner-a,
                                      partner-b, clerk (a person of partner-a's), consultant,
                                      juror, reporter or auditor
                   ./run --help       this

            Ports: GATEWAY_PORT 8080, GRADUATES_PORT 8081, EVENTS_PORT 8082, GRANTS_PORT 8083,
            KEYCLOAK_PORT 8180, POSTGRES_PORT 54320. Secrets: .env, or .env.example without one.
            Data, logs and unpacked programs: AINALAIYN_HOME, otherwise ainalaiyn in the user's cache folder.
            """;

    private final StackSettings settings;
    private final Sample sample;
    private final PrintStream out;
    private final Progress progress;

    private Main(StackSettings settings, Sample sample, PrintStream out, PrintStream err) {
        this.settings = settings;
        this.sample = sample;
        this.out = out;
        this.progress = Progress.to(err, InstantSource.system());
    }

    /** Ends with 0 if what was asked for is done, 2 if the arguments are wrong, otherwise 1. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);
        int exit;
        try {
            exit = run(List.of(arguments), out, err);
        } catch (StackFailure e) {
            err.println(e.getMessage());
            exit = 1;
        } catch (IOException | ExecutionException e) {
            err.println("The suite stopped: " + e);
            exit = 1;
        } catch (InterruptedException e) {
            exit = 1;
        }
        System.exit(exit);
    }

    private static int run(List<String> arguments, PrintStream out, PrintStream err)
            throws IOException, InterruptedException, ExecutionException {
        if (arguments.contains("--help")) {
            out.print(HELP);
            return 0;
        }
        boolean token = arguments.size() == 2 && arguments.getFirst().equals("token");
        List<String> options = new ArrayList<>(arguments);
        Set<Part> fromSources = EnumSet.noneOf(Part.class);
        int dev = options.indexOf("--dev");
        if (dev >= 0) {
            options.remove(dev);
            String name = dev < options.size() ? options.remove(dev) : "";
            Optional<Part> application = application(name);
            if (application.isEmpty()) {
                err.printf("--dev wants one of the four applications, and \"%s\" is none of them.%n%n%s", name, HELP);
                return 2;
            }
            fromSources.add(application.get());
        }
        boolean train = options.equals(List.of("--train"));
        if (!token && !train && !Arrays.asList("--report", "--fresh").containsAll(options)) {
            err.print(HELP);
            return 2;
        }
        StackSettings settings = StackSettings.ofThisProject(System.getenv());
        if (train) {
            train(settings, Progress.to(err, InstantSource.system()));
            return 0;
        }
        if (token) {
            out.println(token(settings, arguments.getLast()));
            return 0;
        }
        if (options.contains("--fresh")) {
            settings = settings.startingFresh();
        }
        Main main = new Main(settings.fromSources(fromSources), new Programme2023(), out, err);
        if (options.contains("--report")) {
            main.report();
        } else {
            main.serve();
        }
        return 0;
    }

    private static Optional<Part> application(String name) {
        return Arrays.stream(Part.values())
                .filter(Part::isApplication)
                .filter(part -> part.title().equals(name))
                .findFirst();
    }

    private static void train(StackSettings settings, Progress progress) {
        try (HttpClient http = HttpClient.newHttpClient()) {
            Servers servers = new Servers(
                    settings,
                    settings.compose(),
                    http,
                    new ProcessRecords(settings.state().resolve("pids")));
            settings.parts().parallelStream()
                    .filter(Part::isApplication)
                    .forEach(part -> servers.cache(part).make(progress));
        }
    }

    private static String token(StackSettings settings, String who) {
        RunningSuite suite = RunningSuite.find(settings.state())
                .orElseThrow(() -> new StackFailure("The suite is not running: start it with ./run"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return new Tokens(http, suite.keycloak(), settings.given(), InstantSource.system()).of(who);
        }
    }

    /** Since {@code ./run} began, with what had to be built. */
    private static long secondsOfRun() {
        Duration running =
                Duration.ofMillis(ManagementFactory.getRuntimeMXBean().getUptime());
        return Long.getLong("ainalaiyn.seconds-before", 0) + running.toSeconds();
    }

    private void report() throws IOException, InterruptedException {
        try (Stack stack = Stack.start(settings, progress)) {
            Optional<String> path = sample.load(stack, progress);
            out.println(
                    path.isPresent() ? CoverageReport.fetch(stack, path.get()).asJson() : "{}");
        }
    }

    private void serve() throws IOException, InterruptedException, ExecutionException {
        try (Stack stack = Stack.start(settings, progress)) {
            Optional<String> path = sample.load(stack, progress);
            if (path.isPresent()) {
                out.println();
                out.print(CoverageReport.fetch(stack, path.get()).asText());
            }
            out.printf("Report page     %s%n", stack.gateway().resolve("/reports/" + Programme2023.CODE));
            out.println(
                    "                sign in as coordinator; the password is COORDINATOR_PASSWORD of .env or .env.example");
            out.printf("Documentation   %s%n", stack.gateway().resolve("/docs"));
            out.printf("Ready after     %d s%n", secondsOfRun());
            out.println("Ctrl-C stops everything.");
            Part ended = stack.endedUnasked().toCompletableFuture().get();
            throw new StackFailure("%s ended on its own, so everything is stopped; its log is in %s"
                    .formatted(ended.title(), settings.state().resolve("logs")));
        }
    }
}
