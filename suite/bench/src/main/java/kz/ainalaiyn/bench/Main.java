package kz.ainalaiyn.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The command {@code ./bench}. */
final class Main {
    private static final String USAGE = """
            usage: ./bench [--size 0.01,1] [--heap 256m]

            --size  one run of each; 1 is a million persons and ten million attendances, some 20 GB of disk and hours
            --heap  the gateway's -Xmx
            """;

    private Main() {}

    /** Runs, prints a table for each size and leaves a plot beside it; ends with 1 when a target was missed. */
    public static void main(String[] arguments) throws Exception {
        List<Double> sizes = List.of(0.01, 1.0);
        String heap = "256m";
        for (int i = 0; i < arguments.length; i += 2) {
            String value = i + 1 < arguments.length ? arguments[i + 1] : "";
            if (arguments[i].equals("--size") && value.matches("[0-9.]+(,[0-9.]+)*")) {
                sizes = Arrays.stream(value.split(",", -1)).map(Double::valueOf).toList();
            } else if (arguments[i].equals("--heap") && value.matches("[0-9]+[mg]")) {
                heap = value;
            } else {
                System.err.print(USAGE);
                System.exit(2);
            }
        }
        Path repository = Path.of(System.getProperty("ainalaiyn.repository", "."));
        System.exit(run(repository, sizes, heap) ? 0 : 1);
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
                Files.writeString(target.resolve("bench-" + size + ".svg"), Plot.svg("Size " + size, results.lines()));
            }
        }
        return lines.stream().allMatch(Results.Line::kept);
    }
}
