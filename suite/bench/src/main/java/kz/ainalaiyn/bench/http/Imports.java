package kz.ainalaiyn.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.ToDoubleFunction;
import kz.ainalaiyn.bench.results.Results;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.Progress;

/** Holds files of rows, from their POST until the last row is recorded, against a COPY of what they wrote. */
final class Imports {
    /** By which they are asked for alone. */
    static final String NAME = "import";

    /** As often each rate of requests is measured; the first time much of what an import takes is the compiler. */
    private static final int ROUNDS = 3;

    private static final int FIRST_IMPORTED = 5_000_000;
    private static final String ROWS = "rows/s";
    private static final int BETWEEN_LOOKS_MILLIS = 25;

    private final Suite suite;
    private final Database database;
    private final Processors processors;
    private final int graduates;
    private final int rows;
    private final Progress progress;
    private final Results results;

    Imports(Suite suite, Database database, int graduates, int rows, Progress progress, Results results) {
        this.suite = suite;
        this.database = database;
        this.processors = new Processors(suite.stack());
        this.graduates = graduates;
        this.rows = rows;
        this.progress = progress;
        this.results = results;
    }

    void measure() throws Exception {
        List<Timed> attendances = new ArrayList<>();
        List<Timed> graduates = new ArrayList<>();
        // First those of events-service: it follows who is registered.
        for (int round = 0; round < ROUNDS; round++) {
            attendances.add(attendances());
        }
        for (int round = 0; round < ROUNDS; round++) {
            graduates.add(graduates(round));
        }
        tell("import of %,d attendances", attendances, Timed::imported, 1 / 3.0);
        tell("import of %,d graduates", graduates, Timed::imported, Double.NaN);
        tell("import of %,d graduates, until their duplicates are searched", graduates, Timed::searched, 1 / 8.0);
    }

    /**
     * One import and its floor, in seconds.
     *
     * @param searched until its duplicates were searched too
     */
    private record Timed(int many, double imported, double searched, double copied) {}

    private Timed attendances() throws Exception {
        String run = UUID.randomUUID().toString();
        String event = suite.event("sheet-" + run);
        String other = suite.event("copy-" + run);
        int many = Math.min(rows, graduates);
        StringBuilder file = new StringBuilder("graduateId,status\n");
        for (int i = 0; i < many; i++) {
            file.append(new InventedGraduate(i).id()).append(",PRESENT\n");
        }
        processors.settle();
        double imported = imported(Part.EVENTS, "/v1/events/" + event + "/attendances/imports", file.toString(), many);
        processors.settle();
        try (Connection connection = database.connect(Part.EVENTS)) {
            double copied = BareCopy.ofAttendances(connection, event, other).seconds();
            return step("attendances", new Timed(many, imported, imported, copied));
        }
    }

    private Timed graduates(int round) throws Exception {
        int first = FIRST_IMPORTED + graduates + round * rows;
        String prefix = "import-" + UUID.randomUUID().toString().substring(0, 8) + "-";
        StringBuilder file = new StringBuilder(InventedGraduate.COLUMNS);
        for (int i = 0; i < rows; i++) {
            file.append(new InventedGraduate(first + i).csv().replaceFirst("bench-", prefix));
        }
        processors.settle();
        long start = System.nanoTime();
        double imported = imported(Part.GRADUATES, "/v1/graduates/imports", file.toString(), rows);
        awaitSearches();
        double searched = (System.nanoTime() - start) / 1e9;
        processors.settle();
        try (Connection connection = database.connect(Part.GRADUATES)) {
            double copied = BareCopy.ofGraduates(connection, prefix).seconds();
            return step("graduates", new Timed(rows, imported, searched, copied));
        }
    }

    private Timed step(String what, Timed timed) {
        progress.step("import of %,d %s: %.2f s, %.2f s with what follows, COPY %.2f s"
                .formatted(timed.many, what, timed.imported, timed.searched, timed.copied));
        return timed;
    }

    /** Tells the rates of the round whose ratio is the middle one. */
    private void tell(String what, List<Timed> rounds, ToDoubleFunction<Timed> seconds, double target) {
        Timed middle = rounds.stream()
                .sorted(Comparator.comparingDouble(each -> each.copied / seconds.applyAsDouble(each)))
                .toList()
                .get(ROUNDS / 2);
        results.rate(
                what.formatted(middle.many),
                ROWS,
                middle.many / seconds.applyAsDouble(middle),
                middle.many / middle.copied,
                target);
    }

    /** In how many seconds all rows of the file are recorded. */
    private double imported(Part part, String path, String file, int many) throws IOException, InterruptedException {
        long start = System.nanoTime();
        Request request = Request.post(
                path, "text/csv; charset=UTF-8", file, UUID.randomUUID().toString());
        String job = suite.send(part, request).location();
        while (true) {
            Thread.sleep(BETWEEN_LOOKS_MILLIS);
            JsonNode now = suite.send(part, Request.get(job)).json();
            if (now.hasNonNull("finishedAt")) {
                double seconds = (System.nanoTime() - start) / 1e9;
                if (now.at("/rows/created").asInt() != many) {
                    throw new IllegalStateException("Not all rows were recorded: " + now);
                }
                return seconds;
            }
        }
    }

    private void awaitSearches() throws SQLException, InterruptedException {
        try (Connection connection = database.connect(Part.GRADUATES);
                var statement = connection.createStatement()) {
            while (true) {
                try (ResultSet row = statement.executeQuery("select exists (select from duplicate_search)")) {
                    row.next();
                    if (!row.getBoolean(1)) {
                        return;
                    }
                }
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            }
        }
    }
}
