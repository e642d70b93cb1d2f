package kz.ainalaiyn.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.bench.GeneratedChange.Attendance;
import kz.ainalaiyn.bench.PlainSql.Until;
import kz.ainalaiyn.bench.PlainSql.Variant;
import kz.ainalaiyn.bench.results.Results;
import org.jspecify.annotations.Nullable;

/** One size: fills both sides, holds their figures against each other, and measures. */
final class Run {
    private static final int CONNECTIONS = 16;
    private static final int TURNS = 50;
    private static final int TURNS_OF_SQL = 5;
    private static final int TURNS_TOGETHER = 100;
    private static final int WARM_UP = 300;
    private static final int ADDED = 20;
    private static final String FLOOR = "floor";
    private static final String PROJECTION = "gateway";
    private static final String LEDGER = "ledger";

    private final InventedYear year;
    private final Cluster cluster;
    private final Path repository;
    private final String heap;
    private final Path log;
    private final Results results = new Results("gateway");
    private Variant best = PlainSql.VARIANTS.getFirst();

    Run(double size, Cluster cluster, Path repository, String heap, Path log) {
        this.year = new InventedYear(size);
        this.cluster = cluster;
        this.repository = repository;
        this.heap = heap;
        this.log = log;
    }

    Results measure() throws Exception {
        for (String database : List.of(FLOOR, PROJECTION, LEDGER)) {
            cluster.create(database);
        }
        try (Connection plain = cluster.connect(FLOOR)) {
            double floorSeconds = fillFloor();
            say("Plain tables");
            PlainSql.makeTables(plain);
            measureGateway(plain, floorSeconds);
        } finally {
            for (String database : List.of(FLOOR, PROJECTION, LEDGER)) {
                cluster.drop(database);
            }
        }
        return results;
    }

    private double fillFloor() throws Exception {
        say("Bare inserts of %,d changes", year.graduateChanges() + year.eventChanges());
        try (var inserts = new BareInserts(
                cluster.connect(FLOOR), repository.resolve("gateway/reporting/src/main/resources/db/migration"))) {
            long start = System.nanoTime();
            inserts.insert(year.graduateChanges(), year::graduateChange);
            inserts.insert(year.eventChanges(), year::eventChange);
            return (System.nanoTime() - start) / 1e9;
        }
    }

    private void measureGateway(Connection plain, double floorSeconds) throws Exception {
        try (FeedServer feeds = new FeedServer(year);
                Connection projection = cluster.connect(PROJECTION);
                Connection ledger = cluster.connect(LEDGER);
                GatewayProcess gateway = new GatewayProcess(
                        repository.resolve("gateway/entrance/target/quarkus-app/quarkus-run.jar"),
                        heap,
                        cluster,
                        PROJECTION,
                        LEDGER,
                        feeds.urls(),
                        log)) {
            var progress = new CatchingUp(projection, ledger, gateway);
            var reports = new Reports(gateway.url());
            long half = year.eventChanges() / 2;
            gateway.awaitStart();
            say("The gateway (process %d) catches up", gateway.pid());
            feeds.tell(half);
            double seconds = progress.await(year.graduateChanges(), half);
            double heapOfHalf = heapAfter(reports, gateway);
            feeds.tell(Long.MAX_VALUE);
            seconds += progress.await(year.graduateChanges(), year.eventChanges());
            long changes = year.graduateChanges() + year.eventChanges();
            results.rate(
                    "catching up, against bare inserts",
                    "changes/s",
                    changes / seconds,
                    changes / floorSeconds,
                    1 / 3.0);
            results.bound("  of it making the feeds", "s", feeds.secondsSpent(), Double.NaN);

            say("Holding the figures against each other");
            var bitmaps = new Bitmaps(year);
            double heapOfAll = heapAfter(reports, gateway);
            findBest(plain);
            Until middle = progress.until(progress.lastRevision() / 2);
            agree(reports, plain, bitmaps, progress.lastRevision() / 2, middle);

            say("Measuring");
            present(reports, plain, bitmaps);
            asOf(reports, plain, progress.lastRevision() / 2, middle);
            together(gateway);
            explain(reports);
            add(reports, feeds);
            results.bound("heap at half of the attendances", "MiB", heapOfHalf, Double.NaN);
            results.bound("heap at all attendances", "MiB", heapOfAll, heapOfHalf * 1.25);
        }
    }

    private static double heapAfter(Reports reports, GatewayProcess gateway) throws Exception {
        for (int programme = 0; programme < InventedYear.PROGRAMMES; programme++) {
            reports.coverage(programme, null);
        }
        return gateway.heap();
    }

    private void findBest(Connection plain) throws Exception {
        double least = Double.MAX_VALUE;
        for (Variant variant : PlainSql.VARIANTS) {
            PlainSql.use(plain, variant);
            double median = Timings.of(TURNS_OF_SQL, turn -> PlainSql.count(plain, variant, programme(turn), null))
                    .median();
            say("  SQL, %s: %.1f ms", variant, median);
            if (median < least) {
                least = median;
                best = variant;
            }
        }
        PlainSql.use(plain, best);
    }

    private void agree(Reports reports, Connection plain, Bitmaps bitmaps, long revision, Until until)
            throws Exception {
        for (int programme = 0; programme < InventedYear.PROGRAMMES; programme++) {
            Figures now = PlainSql.count(plain, best, programme, null);
            reports.figures(programme, null).mustEqual(now, "The gateway against SQL");
            bitmaps.count(programme).mustEqual(now, "Bitmaps against SQL");
            Figures then = PlainSql.count(plain, best, programme, until);
            reports.figures(programme, revision).mustEqual(then, "The gateway against SQL at revision " + revision);
        }
        say(
                "  the same: programme 1 reached %,d persons, and %,d as of revision %d",
                reports.covered(0), reports.figures(0, revision).total(), revision);
    }

    private void present(Reports reports, Connection plain, Bitmaps bitmaps) throws Exception {
        Timings.of(WARM_UP, turn -> reports.coverage(programme(turn), null));
        Timings sql = Timings.of(TURNS_OF_SQL, turn -> PlainSql.count(plain, best, programme(turn), null));
        Timings gateway = Timings.of(TURNS, turn -> reports.coverage(programme(turn), null));
        results.time(
                "coverage, median, against SQL", gateway.median(), sql.median(), year.persons() > 10_000 ? 100 : 1);
        results.time(
                "  of days that nobody asked for before",
                Timings.of(
                                TURNS,
                                turn -> reports.coverageUntil(
                                        programme(turn), InventedYear.TO.minusDays(1 + turn / InventedYear.PROGRAMMES)))
                        .median(),
                sql.median(),
                Double.NaN);
        Timings.of(WARM_UP, turn -> bitmaps.count(programme(turn)));
        results.time(
                "coverage, median, against bitmaps in memory",
                gateway.median(),
                Timings.of(TURNS, turn -> bitmaps.count(programme(turn))).median(),
                Double.NaN);
    }

    private void asOf(Reports reports, Connection plain, long revision, Until until) throws Exception {
        Timings sql = Timings.of(TURNS_OF_SQL, turn -> PlainSql.count(plain, best, programme(turn), until));
        Timings gateway = Timings.of(TURNS, turn -> reports.coverage(programme(turn), revision));
        results.time(
                "coverage as of a past revision, median, against SQL",
                gateway.median(),
                sql.median(),
                year.persons() > 10_000 ? 5 : 1);
    }

    private void together(GatewayProcess gateway) throws Exception {
        List<Timings.Work> clients = new ArrayList<>();
        List<Timings.Work> queries = new ArrayList<>();
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                var client = new Reports(gateway.url());
                clients.add(turn -> client.coverage(programme(turn), null));
                Connection connection = cluster.connect(FLOOR);
                connections.add(connection);
                PlainSql.use(connection, best);
                queries.add(turn -> PlainSql.count(connection, best, programme(turn), null));
            }
            Timings.together(clients, WARM_UP / CONNECTIONS);
            Timings of = Timings.together(clients, TURNS_TOGETHER);
            Timings floor = Timings.together(queries, TURNS_OF_SQL);
            results.time(
                    "coverage, p99 of 16 connections, against SQL",
                    of.p99(),
                    floor.p99(),
                    year.persons() > 10_000 ? 40 : 1);
            results.time("coverage, median of 16 connections, against SQL", of.median(), floor.median(), Double.NaN);
        } finally {
            for (Connection connection : connections) {
                connection.close();
            }
        }
    }

    private void explain(Reports reports) throws Exception {
        Timings.Work explain =
                turn -> reports.explanation(programme(turn), year.graduateId((int) (turn * 7919L % year.persons())));
        Timings.of(TURNS, explain);
        results.bound(
                "explain one graduate, median", "ms", Timings.of(TURNS, explain).median(), Double.NaN);
        results.bound(
                "first page of the uncovered, median",
                "ms",
                Timings.of(TURNS, turn -> reports.uncovered(programme(turn))).median(),
                Double.NaN);
    }

    /** Somebody who was not reached comes to an event: the time from the commit until the figure has one more. */
    private void add(Reports reports, FeedServer feeds) throws Exception {
        int programme = 0;
        int graduate = 0;
        double[] millis = new double[ADDED];
        for (int i = 0; i < ADDED; i++) {
            while (reports.explanation(programme, year.graduateId(graduate))
                    .required("counted")
                    .asBoolean()) {
                graduate++;
            }
            int before = reports.covered(programme);
            UUID event = year.heldEvent(programme);
            long start = System.nanoTime();
            feeds.record(new Attendance(event, year.graduateId(graduate), graduate, 2, "PRESENT", InventedYear.NEVER));
            while (reports.covered(programme) == before) {
                Thread.onSpinWait();
            }
            millis[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(millis);
        Timings timings = new Timings(millis);
        results.bound("one more attendance in the figure, median", "ms", timings.median(), Double.NaN);
        results.bound("one more attendance in the figure, longest", "ms", timings.longest(), 1000);
    }

    private static int programme(int turn) {
        return turn % InventedYear.PROGRAMMES;
    }

    private static void say(String words, @Nullable Object... values) {
        System.err.printf(words + "%n", values);
    }
}
