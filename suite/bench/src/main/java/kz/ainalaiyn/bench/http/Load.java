package kz.ainalaiyn.bench.http;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/**
 * Load by a number of connections, each with a thread of its own.
 *
 * <p>How much can be done is found by a closed loop: each connection sends as soon as it was answered. How long it takes is found by an open
 * one: each connection has a time at which every request is due, and is measured from then, whether it could be sent then or had to wait
 * for the answer before. So a stop of the server is told by all requests that were due in it, not by the one that met it (coordinated
 * omission, as Gil Tene calls it).
 */
final class Load implements AutoCloseable {
    private static final long LONGEST_MICROS = 120_000_000L;
    private static final int DIGITS = 3;

    private final List<Worker> workers = new ArrayList<>();

    Load(Side side, int connections) throws Exception {
        try {
            for (int i = 0; i < connections; i++) {
                workers.add(side.connect());
            }
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /** How many each second, as fast as they are answered. */
    double rate(Duration time) throws Exception {
        long start = System.nanoTime();
        long end = start + time.toNanos();
        List<Long> done = together(worker -> {
            long times = 0;
            while (System.nanoTime() < end) {
                worker.once();
                times++;
            }
            return times;
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        return done.stream().mapToLong(Long::longValue).sum() / seconds;
    }

    /** How long each took from when it was due, in microseconds, at so many each second of all connections together. */
    Histogram latencies(double rate, Duration time) throws Exception {
        double between = 1e9 * workers.size() / rate;
        long start = System.nanoTime();
        List<Histogram> each = together(worker -> {
            Histogram histogram = new Histogram(LONGEST_MICROS, DIGITS);
            // The connections take turns: all at once would be a queue of their own making.
            double first = start + between * workers.indexOf(worker) / workers.size();
            for (long i = 0; i * between < time.toNanos(); i++) {
                long due = (long) (first + i * between);
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                worker.once();
                histogram.recordValue((System.nanoTime() - due) / 1000);
            }
            return histogram;
        });
        Histogram all = new Histogram(LONGEST_MICROS, DIGITS);
        each.forEach(all::add);
        return all;
    }

    private interface Work<T> {
        T run(Worker worker) throws Exception;
    }

    private <T> List<T> together(Work<T> work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(workers.size())) {
            List<Future<T>> running = workers.stream()
                    .map(worker -> threads.submit(() -> work.run(worker)))
                    .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> each : running) {
                results.add(each.get());
            }
            return results;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A connection failed: " + e.getCause(), e);
        }
    }

    @Override
    public void close() throws Exception {
        for (Worker worker : workers) {
            worker.close();
        }
    }
}
