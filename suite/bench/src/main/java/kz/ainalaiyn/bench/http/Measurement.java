package kz.ainalaiyn.bench.http;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.ainalaiyn.bench.http.Processors.Usage;
import kz.ainalaiyn.bench.results.Results;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.Progress;
import org.HdrHistogram.Histogram;

/**
 * Holds operations against their floors: application and floor by turns, so that whatever else the machine does meets both, and each after what the one
 * before left to be done.
 */
final class Measurement {
    private static final int ROUNDS = 3;
    private static final int MANY = 16;
    private static final int TRIES = 6;
    private static final int MOST_WINDOWS = 40;
    private static final int NO_QUICKER = 8;
    private static final Duration WARM_WINDOW = Duration.ofSeconds(1);
    private static final double NOISE = 0.02;
    private static final String PER_REQUEST = "µs";

    private final Suite suite;
    private final Database database;
    private final StatementLog log;
    private final Processors processors;
    private final Duration each;
    private final Progress progress;
    private final Results results;
    private final Results costs;

    Measurement(
            Suite suite,
            Database database,
            StatementLog log,
            Duration each,
            Progress progress,
            Results results,
            Results costs) {
        this.suite = suite;
        this.database = database;
        this.log = log;
        this.processors = new Processors(suite.stack());
        this.each = each;
        this.progress = progress;
        this.results = results;
        this.costs = costs;
    }

    /** Measures it with one connection and with many. */
    void measure(Operation operation) throws Exception {
        Side application = () -> new Requests(suite.connect(operation.at()), operation);
        warm(application);
        Replay replay = record(operation);
        Side floor = () -> new Floor(database.connect(operation.owner()), replay, operation::take);
        compare(operation, application, floor, 1, Double.NaN);
        compare(operation, application, floor, MANY, operation.target());
    }

    /** Until it is no quicker: the applications compile what they do often, and a figure of their first minutes would be of the compiler. */
    private void warm(Side application) throws Exception {
        try (Load warming = new Load(application, MANY)) {
            double best = 0;
            int since = 0;
            for (int i = 0; i < MOST_WINDOWS && since < NO_QUICKER; i++) {
                double rate = warming.rate(WARM_WINDOW);
                since = rate > best * (1 + NOISE) ? 0 : since + 1;
                best = Math.max(best, rate);
            }
        }
    }

    /** The statements of two turns that are answered by the same ones. */
    private Replay record(Operation operation) throws Exception {
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Turn one = operation.take();
            Turn other = operation.take();
            List<Transaction> ofOne = statements(operation, one);
            List<Transaction> ofOther = statements(operation, other);
            if (Replay.areAlike(ofOne, ofOther)) {
                progress.step("%s: %d statements"
                        .formatted(
                                operation.name(),
                                ofOne.stream().mapToInt(all -> all.sql().size()).sum()));
                return Replay.of(ofOne, one.values(), ofOther);
            }
        }
        throw new IllegalStateException("No two turns of \"" + operation.name() + "\" have the same statements");
    }

    private List<Transaction> statements(Operation operation, Turn turn) throws Exception {
        processors.settle();
        try (HttpConnection connection = suite.connect(operation.at())) {
            return log.during(
                    Database.of(operation.owner()),
                    () -> connection.send(turn.request()).mustBe(operation.statuses(), turn.request()));
        }
    }

    private void compare(Operation operation, Side application, Side floor, int connections, double target)
            throws Exception {
        String what = operation.name() + (connections == 1 ? ", 1 connection" : ", " + connections + " connections");
        try (Load requests = new Load(application, connections);
                Load statements = new Load(floor, connections)) {
            Rates of = new Rates();
            Rates least = new Rates();
            for (int round = 0; round < ROUNDS; round++) {
                of.add(requests);
                least.add(statements);
            }
            results.rate(what, "requests/s", of.median(), least.median(), target);
            if (connections == MANY) {
                tellCosts(operation, of, least);
            }
            double half = of.median() / 2;
            Histogram ofRequests = atRate(requests, half);
            Histogram ofStatements = atRate(statements, half);
            results.time("  median at half of that", millis(ofRequests, 50), millis(ofStatements, 50), Double.NaN);
            results.time("  p99 at half of that", millis(ofRequests, 99), millis(ofStatements, 99), Double.NaN);
            progress.step(String.format(Locale.ROOT, "%s: %.0f/s, floor %.0f/s", what, of.median(), least.median()));
        }
    }

    private Histogram atRate(Load load, double rate) throws Exception {
        processors.settle();
        return load.latencies(rate, each.multipliedBy(2));
    }

    private static double millis(Histogram micros, double percentile) {
        return micros.getValueAtPercentile(percentile) / 1000.0;
    }

    private void tellCosts(Operation operation, Rates of, Rates least) {
        String name = operation.name();
        costs.less(name + ": its application", PER_REQUEST, of.own(operation), Double.NaN, Double.NaN);
        costs.less(
                name + ": the other applications",
                PER_REQUEST,
                of.others(operation),
                least.others(operation),
                Double.NaN);
        costs.less(name + ": PostgreSQL", PER_REQUEST, of.postgres(), least.postgres(), Double.NaN);
        costs.less(name + ": who makes the load", PER_REQUEST, of.generator(), least.generator(), Double.NaN);
    }

    /** Of one side, round by round, with what the last round took of the processors. */
    private final class Rates {
        private final double[] rates = new double[ROUNDS];
        private int rounds;
        private double times;
        private Usage before = processors.usage();
        private Usage after = before;

        void add(Load load) throws Exception {
            processors.settle();
            before = processors.usage();
            long start = System.nanoTime();
            rates[rounds] = load.rate(each);
            times = rates[rounds] * (System.nanoTime() - start) / 1e9;
            after = processors.usage();
            rounds++;
        }

        double median() {
            double[] sorted = rates.clone();
            Arrays.sort(sorted);
            return sorted[ROUNDS / 2];
        }

        double own(Operation operation) {
            return after.micros(before, List.of(operation.owner()), times);
        }

        double others(Operation operation) {
            return after.micros(before, Processors.besides(operation.owner()), times);
        }

        double postgres() {
            return after.micros(before, List.of(Part.POSTGRES), times);
        }

        double generator() {
            return after.generatorMicros(before, times);
        }
    }
}
