package kz.ainalaiyn.bench.http;

import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongFunction;
import kz.ainalaiyn.stack.Part;

/**
 * What is measured.
 *
 * @param at to whom the requests are sent
 * @param owner the application that answers them, by whose role its statements are sent to the database
 * @param expected the status of every answer
 * @param turns the turns by their number; none comes twice, whichever side takes it
 * @param target the least rate that is promised at many connections, in relation to the floor's; not a number where none is
 */
record Operation(
        String name, Part at, Part owner, int expected, LongFunction<Turn> turns, AtomicLong next, double target) {

    Operation(String name, Part at, Part owner, int expected, LongFunction<Turn> turns, double target) {
        this(name, at, owner, expected, turns, new AtomicLong(), target);
    }

    /** The same requests, sent to another part. */
    Operation at(String name, Part part) {
        return new Operation(name, part, owner, expected, turns, next, Double.NaN);
    }

    Turn take() {
        return turns.apply(next.getAndIncrement());
    }

    Set<Integer> statuses() {
        return Set.of(expected);
    }
}
