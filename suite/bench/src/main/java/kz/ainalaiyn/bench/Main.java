package kz.ainalaiyn.bench;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ainalaiyn.bench.http.HttpBench;
import kz.ainalaiyn.bench.results.Plot;
import kz.ainalaiyn.bench.results.Results;
import kz.ainalaiyn.stack.Progress;
import kz.ainalaiyn.stack.StackSettings;

/** The command {@code ./bench}. */
final class Main {

    private Main() {}

    /** Runs, prints a table for each size and leaves a plot beside it; ends with 1 when a target was missed. */
    public static void main(String[] arguments) throws Exception {
        Optional<Options> options = Options.parse(List.of(arguments));
        if (options.isEmpty()) {
            System.err.print(Options.USAGE);
            System.exit(2);
        }
        Path repository = Path.of(System.getProperty("ainalaiyn.repository", "."));
        boolean kept = options.get().http()
                ? http(repository, options.get())
                : run(repository, options.get().sizes(), options.get().heap());
        System.exit(kept ? 0 : 1);
    }

    /** Whether every target was kept. */
    static boolean run(Path repository, List<Double> sizes, String heap) throws Exception {
        Path target = Files.createDirectories(repository.resolve("suite/bench/target"));
        List<Results.Line> lines = new ArrayList<>();
        try (Cluster cluster = new Cluster()) {
            for (double size : sizes) {
                System.err.printf("Size %s%n", size);
                Results results = new Run(size, cluster, repository, heap, target.resolve("gateway.log")).measure();
                lines.addAll(results.lines());
                System.out.printf("%nSize %s%n%s%n", size, results.table());
                Files.writeString(
                        target.resolve("bench-" + size + ".svg"), Plot.svg("Size " + size, "ms", results.lines()));
            }
        }
        return lines.stream().allMatch(Results.Line::kept);
    }

    private static boolean http(Path repository, Options options) throws Exception {
        Path target = repository.resolve("suite/bench/target");
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("RATE_LIMIT_CLIENT", "1000000000");
        StackSettings settings = StackSettings.of(repository.toAbsolutePath().normalize(), environment)
                .withState(target.resolve("suite"));
        Progress progress =
                Progress.to(new PrintStream(System.err, true, StandardCharsets.UTF_8), InstantSource.system());
        return new HttpBench(settings, options.each(), options.rows(), options.only(), target, progress)
                        .run(options.sizes().stream()
                                .map(size -> (int) (size * 1_000_000))
                                .toList())
                        .stream()
                        .flatMap(results -> results.lines().stream())
                        .allMatch(Results.Line::kept);
    }
}
