package kz.ainalaiyn.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** How long something took, each time, in milliseconds and sorted. */
record Timings(double[] millis) {

    /** What is measured; told which turn it is. */
    @FunctionalInterface
    interface Work {
        void run(int turn) throws Exception;
    }

    static Timings of(int times, Work work) throws Exception {
        double[] millis = new double[times];
        for (int i = 0; i < times; i++) {
            millis[i] = once(work, i);
        }
        Arrays.sort(millis);
        return new Timings(millis);
    }

    /** The same work by so many at once, each so many times. */
    static Timings together(List<? extends Work> workers, int times) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
            List<Callable<double[]>> tasks = new ArrayList<>();
            for (int w = 0; w < workers.size(); w++) {
                int worker = w;
                tasks.add(() -> {
                    double[] millis = new double[times];
                    for (int i = 0; i < times; i++) {
                        millis[i] = once(workers.get(worker), worker + i);
                    }
                    return millis;
                });
            }
            List<double[]> all = new ArrayList<>();
            for (Future<double[]> each : threads.invokeAll(tasks)) {
                all.add(each.get());
            }
            return new Timings(
                    all.stream().flatMapToDouble(Arrays::stream).sorted().toArray());
        } catch (ExecutionException e) {
            throw new IllegalStateException("A worker failed", e);
        }
    }

    private static double once(Work work, int turn) throws Exception {
        long start = System.nanoTime();
        work.run(turn);
        return (System.nanoTime() - start) / 1e6;
    }

    double median() {
        return at(0.5);
    }

    double p99() {
        return at(0.99);
    }

    double longest() {
        return millis[millis.length - 1];
    }

    private double at(double share) {
        return millis[(int) Math.ceil(share * millis.length) - 1];
    }
}
