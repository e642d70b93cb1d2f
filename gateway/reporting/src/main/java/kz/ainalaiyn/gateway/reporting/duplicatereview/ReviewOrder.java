package kz.ainalaiyn.gateway.reporting.duplicatereview;

import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.evidence.UnionFind;

/**
 * Orders the potential duplicates by what deciding them gains: those to decide first are enough to say that a target is met, if each of
 * them turns out to be two persons, whatever is decided of the others.
 *
 * <p>A greedy choice: as many as possible are left undecided, beginning where most candidates join fewest persons. None of those that
 * remain can be left out. Fewer might do with others, but the fewest are the smallest cut of a graph into so many parts, for which no fast
 * exact method is known.
 */
final class ReviewOrder {
    private ReviewOrder() {}

    /**
     * The pairs to decide first; none where the target is met in any case.
     *
     * @param open all undecided pairs
     * @param reached the ordinals of the persons who were reached
     * @param target at most the number of those who were reached
     */
    static <C> Set<Edge<C>> of(Collection<Edge<C>> open, BitSet reached, int target) {
        int affordable = reached.cardinality() - target;
        UnionFind undecided = new UnionFind(reached);
        Set<Edge<C>> first = new HashSet<>();
        open.stream().sorted(byCandidatesForEachPerson(open, reached)).forEach(edge -> {
            if (undecided.fewer() < affordable || !undecided.wouldCost(edge.one(), edge.other())) {
                undecided.merge(edge.one(), edge.other());
            } else {
                first.add(edge);
            }
        });
        return first;
    }

    /** Connected components by how many candidates they have for each person that they may cost; within them edges by candidates. */
    private static <C> Comparator<Edge<C>> byCandidatesForEachPerson(Collection<Edge<C>> open, BitSet reached) {
        UnionFind components = new UnionFind(reached);
        open.forEach(edge -> components.merge(edge.one(), edge.other()));
        Function<Edge<C>, Integer> component = edge -> components.root(edge.one());
        Map<Integer, Integer> candidates = open.stream()
                .collect(Collectors.toMap(component, edge -> edge.candidates().size(), Integer::sum));
        Comparator<Edge<C>> density =
                Comparator.comparingDouble(edge -> (double) candidates.getOrDefault(component.apply(edge), 0)
                        / Math.max(1, components.reachedWith(edge.one()) - 1));
        Comparator<Edge<C>> size =
                Comparator.comparingInt(edge -> edge.candidates().size());
        return density.reversed().thenComparing(component).thenComparing(size.reversed());
    }
}
