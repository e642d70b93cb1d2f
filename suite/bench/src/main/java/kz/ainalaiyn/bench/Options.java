package kz.ainalaiyn.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * What {@code ./bench} was asked for.
 *
 * @param http whether the services are measured over HTTP, and not the gateway's reports
 * @param sizes 1 is a million persons
 * @param heap the gateway's {@code -Xmx}, of its reports
 * @param each for how long each rate is measured over HTTP, three times
 * @param rows of the files that are imported over HTTP
 * @param only what the names of the operations have that are measured over HTTP; empty for all of them
 */
record Options(boolean http, List<Double> sizes, String heap, Duration each, int rows, String only) {
    static final String USAGE = """
            usage: ./bench [--size 0.01,1] [--heap 256m]
                   ./bench --http [--size 0.01,1] [--seconds 3] [--rows 10000] [--only import]

            Without --http the gateway's reports are measured beside plain SQL and bitmaps.
            --size     one run of each; 1 is a million persons and ten million attendances, some 20 GB of disk and hours
            --heap     the gateway's -Xmx

            With --http single requests of the whole suite are measured beside their statements by prepared JDBC.
            --size     one after the other in a suite that grows; 1 is a million graduates; both take half an hour or more
            --seconds  how long each rate is measured, three times: --size 0.01 --seconds 0.3 --rows 500 is some minutes
            --rows     of each file that is imported
            --only     what has this in its name: read, page, search, create, attendance, replay or import
            """;

    /** Empty where the words are none of the usage. */
    static Optional<Options> parse(List<String> words) {
        Options options = new Options(false, List.of(0.01, 1.0), "256m", Duration.ofSeconds(3), 10_000, "");
        Deque<String> left = new ArrayDeque<>(words);
        if ("--http".equals(left.peek())) {
            left.remove();
            options = new Options(true, options.sizes, options.heap, options.each, options.rows, options.only);
        }
        while (!left.isEmpty()) {
            Optional<Options> next = options.with(left.remove(), left.isEmpty() ? "" : left.remove());
            if (next.isEmpty()) {
                return next;
            }
            options = next.get();
        }
        return Optional.of(options);
    }

    private Optional<Options> with(String option, String value) {
        if (option.equals("--size") && value.matches("[0-9.]+(,[0-9.]+)*")) {
            List<Double> given =
                    Arrays.stream(value.split(",", -1)).map(Double::valueOf).toList();
            return Optional.of(new Options(http, given, heap, each, rows, only));
        }
        if (!http && option.equals("--heap") && value.matches("[0-9]+[mg]")) {
            return Optional.of(new Options(false, sizes, value, each, rows, only));
        }
        if (http && option.equals("--seconds") && value.matches("[0-9]+(\\.[0-9]+)?")) {
            Duration given = Duration.ofMillis(Math.round(Double.parseDouble(value) * 1000));
            return Optional.of(new Options(true, sizes, heap, given, rows, only));
        }
        if (http && option.equals("--rows") && value.matches("[1-9][0-9]{0,5}")) {
            return Optional.of(new Options(true, sizes, heap, each, Integer.parseInt(value), only));
        }
        if (http && option.equals("--only") && value.matches("read|page|search|create|attendance|replay|import")) {
            return Optional.of(new Options(true, sizes, heap, each, rows, value));
        }
        return Optional.empty();
    }
}
