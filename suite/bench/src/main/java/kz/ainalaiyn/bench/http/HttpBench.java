package kz.ainalaiyn.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kz.ainalaiyn.bench.results.Plot;
import kz.ainalaiyn.bench.results.Results;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.Progress;
import kz.ainalaiyn.stack.Stack;
import kz.ainalaiyn.stack.StackSettings;

/**
 * Holds what the suite answers over HTTP against the same statements by prepared JDBC in the same database: at some sizes, one after the other, in a suite
 * that grows.
 */
public final class HttpBench {
    private static final int SAMPLES = 20;

    private final StackSettings settings;
    private final Duration each;
    private final int rows;
    private final String only;
    private final Path folder;
    private final Progress progress;

    /**
     * Measures nothing yet.
     *
     * @param settings of the suite that is started; its data is dropped
     * @param each for how long each rate is measured, three times
     * @param rows of the files that are imported
     * @param only what the names of the operations have that are measured; empty for all of them
     * @param folder where the tables and plots go
     */
    public HttpBench(StackSettings settings, Duration each, int rows, String only, Path folder, Progress progress) {
        this.settings = settings.startingFresh();
        this.each = each;
        this.rows = rows;
        this.only = only;
        this.folder = folder;
        this.progress = progress;
    }

    /** The figures at each of these numbers of graduates, which must increase. */
    public List<Results> run(List<Integer> sizes) throws Exception {
        List<Results> all = new ArrayList<>();
        try (Stack stack = Stack.start(settings, progress)) {
            Suite suite = new Suite(stack);
            suite.prepare();
            int registered = 0;
            for (int size : sizes) {
                all.add(measure(suite, registered, size));
                registered = size;
            }
        }
        if (all.size() > 1) {
            System.out.printf(
                    "%nThe last size, and in place of the floor the first one%n%s",
                    growth(all).table());
        }
        return all;
    }

    /** What does not become slower with the number of graduates has a ratio of 1. */
    private static Results growth(List<Results> sizes) {
        Results growth = new Results("HTTP");
        List<Results.Line> before = sizes.getFirst().lines();
        List<Results.Line> after = sizes.getLast().lines();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            Results.Line line = after.get(i);
            if (line.unit().endsWith("/s")) {
                growth.rate(
                        line.what(), line.unit(), line.measured(), before.get(i).measured(), Double.NaN);
            }
        }
        return growth;
    }

    private Results measure(Suite suite, int from, int size) throws Exception {
        Database database = new Database(suite.stack().address(Part.POSTGRES).getPort(), settings.given());
        grow(suite, database, from, size);
        Results results = new Results("HTTP");
        Results costs = new Results("HTTP");
        try (Connection superuser = database.superuser("postgres")) {
            StatementLog log = new StatementLog(settings.state().resolve("logs/postgres.log"), superuser);
            Measurement measurement = new Measurement(suite, database, log, each, progress, results, costs);
            for (Operation operation : new Operations(suite, size).all()) {
                if (operation.name().contains(only)) {
                    measurement.measure(operation);
                }
            }
        }
        if (Operations.FIRST_PAGE.contains(only) && Operations.PAGE_IN_THE_MIDDLE.contains(only)) {
            results.rate(
                    "page in the middle beside the first one",
                    "requests/s",
                    measured(results, Operations.PAGE_IN_THE_MIDDLE),
                    measured(results, Operations.FIRST_PAGE),
                    0.9);
        }
        if (Imports.NAME.contains(only)) {
            new Imports(suite, database, size, rows, progress, results).measure();
        }
        new Processors(suite.stack())
                .memory()
                .forEach((part, megabytes) ->
                        results.bound("memory of " + part.title() + " (PSS)", "MiB", megabytes, Double.NaN));
        publish(size, results, costs);
        return results;
    }

    /** With many connections, which is the later line. */
    private static double measured(Results results, String operation) {
        return results.lines().stream()
                .filter(line -> line.what().startsWith(operation))
                .mapToDouble(Results.Line::measured)
                .reduce(Double.NaN, (one, other) -> other);
    }

    private void publish(int size, Results results, Results costs) throws IOException {
        String text = "%n%,d graduates%n%s%nTime of processors for each request at 16 connections%n%s"
                .formatted(size, results.table(), costs.table());
        System.out.print(text);
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("bench-http-" + size + ".txt"), text);
        Files.writeString(
                folder.resolve("bench-http-" + size + ".svg"),
                Plot.svg("%,d graduates".formatted(size), "requests/s", results.lines()));
    }

    private void grow(Suite suite, Database database, int from, int size) throws Exception {
        Seed seed = new Seed(database);
        seed.awaitFollowers();
        new Processors(suite.stack()).settle();
        seed.register(from, size);
        progress.step("%,d graduates in the tables".formatted(size));
        look(suite, from, size);
    }

    /** A record that the service reads, opens and finds as it would have written it is one that it might have written. */
    private static void look(Suite suite, int from, int size) throws IOException {
        for (int i = 0; i < SAMPLES; i++) {
            InventedGraduate graduate = new InventedGraduate(from + (int) ((long) i * (size - from) / SAMPLES));
            var answer = suite.send(
                            Part.GRADUATES,
                            Request.put("/v1/graduates/external/" + graduate.externalId(), graduate.json()))
                    .json();
            if (answer.required("version").asInt() != 0
                    || !answer.required("id").asText().equals(graduate.id().toString())
                    || !answer.required("warnings").isEmpty()) {
                throw new IllegalStateException("Not as it would have been registered: " + answer);
            }
        }
    }
}
