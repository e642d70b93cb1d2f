package kz.ainalaiyn.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import kz.ainalaiyn.bench.results.Results;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.Progress;

/** Holds files of rows, from their POST until the last row is recorded, against a COPY of what they wrote. */
final class Imports {
    /** By which they are asked for alone. */
    static final String NAME = "import";

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
        attendances();
        graduates();
    }

    private void attendances() throws Exception {
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
            tell("import of %,d attendances".formatted(many), many, imported, copied, 1 / 3.0);
        }
    }

    private void graduates() throws Exception {
        int first = FIRST_IMPORTED + graduates;
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
            tell("import of %,d graduates".formatted(rows), rows, imported, copied, Double.NaN);
            tell("  until their duplicates are searched too", rows, searched, copied, 1 / 8.0);
        }
        processors.settle();
    }

    private void tell(String what, int many, double imported, double copied, double target) {
        results.rate(what, ROWS, many / imported, many / copied, target);
        progress.step("%s: %.1f s, COPY %.2f s".formatted(what.strip(), imported, copied));
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
