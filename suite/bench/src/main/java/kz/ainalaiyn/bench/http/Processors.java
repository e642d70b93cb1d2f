package kz.ainalaiyn.bench.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.Stack;

/** What the processes of the suite take of this machine. */
final class Processors {
    private static final List<Part> APPLICATIONS = List.of(Part.GRADUATES, Part.EVENTS, Part.GRANTS, Part.GATEWAY);
    private static final Duration LOOK = Duration.ofMillis(200);
    private static final Duration IDLE = Duration.ofMillis(60);
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Pattern PROPORTIONAL = Pattern.compile("(?m)^Pss: +([0-9]+) kB$");

    private final Stack stack;

    Processors(Stack stack) {
        this.stack = stack;
    }

    /** Time of processors since the start of each process, and of this one, which makes the load. */
    record Usage(Map<Part, Duration> parts, Duration generator) {
        /** Since another usage, in microseconds for each of so many times. */
        double micros(Usage since, List<Part> some, double times) {
            Duration sum =
                    some.stream().map(part -> of(part).minus(since.of(part))).reduce(Duration.ZERO, Duration::plus);
            return sum.toNanos() / 1000.0 / times;
        }

        private Duration of(Part part) {
            return parts.getOrDefault(part, Duration.ZERO);
        }

        double generatorMicros(Usage since, double times) {
            return generator.minus(since.generator).toNanos() / 1000.0 / times;
        }
    }

    Usage usage() {
        Map<Part, Duration> parts = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            parts.put(part, used(stack.process(part)));
        }
        return new Usage(parts, used(ProcessHandle.current(), false));
    }

    private static Duration used(ProcessHandle process) {
        return used(process, true);
    }

    private static Duration used(ProcessHandle process, boolean withOffspring) {
        Stream<ProcessHandle> all =
                withOffspring ? Stream.concat(Stream.of(process), process.descendants()) : Stream.of(process);
        return all.map(one -> one.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Other applications than the one that answers. */
    static List<Part> besides(Part part) {
        return APPLICATIONS.stream().filter(other -> other != part).toList();
    }

    /** Waits until the applications have done what they do after their answers; whether they have within a while. */
    boolean settle() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Duration before = busy();
        while (System.nanoTime() < end) {
            Thread.sleep(LOOK);
            Duration now = busy();
            if (now.minus(before).compareTo(IDLE) < 0) {
                return true;
            }
            before = now;
        }
        return false;
    }

    private Duration busy() {
        return Stream.concat(APPLICATIONS.stream(), Stream.of(Part.POSTGRES))
                .map(part -> used(stack.process(part)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The proportional set size of each part that is one process, in MiB; empty where the system does not tell. */
    Map<Part, Double> memory() throws IOException {
        Map<Part, Double> result = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            Path file = Path.of("/proc", Long.toString(stack.process(part).pid()), "smaps_rollup");
            if (part != Part.POSTGRES && Files.exists(file)) {
                Matcher proportional = PROPORTIONAL.matcher(Files.readString(file));
                if (proportional.find()) {
                    result.put(part, Integer.parseInt(proportional.group(1)) / 1024.0);
                }
            }
        }
        return result;
    }
}
