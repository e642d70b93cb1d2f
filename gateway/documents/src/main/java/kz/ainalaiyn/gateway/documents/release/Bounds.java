package kz.ainalaiyn.gateway.documents.release;

import java.util.Collection;

/** The whole numbers from one to another, both included. */
record Bounds(int from, int to) {
    static Bounds sum(Collection<Bounds> ranges) {
        return new Bounds(
                ranges.stream().mapToInt(Bounds::from).sum(),
                ranges.stream().mapToInt(Bounds::to).sum());
    }

    Bounds and(Bounds other) {
        return new Bounds(Math.max(from, other.from), Math.min(to, other.to));
    }

    int size() {
        return to - from + 1;
    }
}
