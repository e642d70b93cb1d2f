package kz.ainalaiyn.gateway.documents.release;

import java.util.Collection;

/** A feasibility interval (statistical disclosure control): the whole numbers that a hidden count can be, both ends included. */
record FeasibilityInterval(int from, int to) {
    static FeasibilityInterval sum(Collection<FeasibilityInterval> ranges) {
        return new FeasibilityInterval(
                ranges.stream().mapToInt(FeasibilityInterval::from).sum(),
                ranges.stream().mapToInt(FeasibilityInterval::to).sum());
    }

    FeasibilityInterval and(FeasibilityInterval other) {
        return new FeasibilityInterval(Math.max(from, other.from), Math.min(to, other.to));
    }

    int size() {
        return to - from + 1;
    }
}
