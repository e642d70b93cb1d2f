package kz.ainalaiyn.gateway.reporting.duplicatereview;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ainalaiyn.gateway.reporting.evidence.Merging;

/**
 * The open pairs to decide first: if each of them turns out to be two persons, the figure is certainly not below the target, whatever is
 * decided of the others.
 *
 * <p>There are no fewer that would do, where no group of persons who may be one has more than {@value #MOST_EXACT} pairs of persons
 * ({@code fewest}): the cheapest ways to part each group are tried out, and shared out among the groups (a knapsack). This is the smallest
 * cut of a graph into so many parts, for which no fast exact method is known; beyond that size none of the pairs can be left out, but other
 * pairs might be fewer.
 *
 * @param pairs nothing when the target is certainly met already
 * @param fewest whether it is known that no fewer pairs would do
 */
record Deciding<C>(Set<Edge<C>> pairs, boolean fewest) {
    private static final int MOST_EXACT = 12;
    private static final int MOST_STEPS = 4_000_000;

    /**
     * Finds them.
     *
     * @param target at most the number of those who were reached
     */
    static <C> Deciding<C> of(Collection<Edge<C>> open, BitSet reached, int target) {
        List<List<Edge<C>>> groups = groups(open);
        Merging all = new Merging(reached);
        open.forEach(edge -> all.merge(edge.one(), edge.other()));
        int need = target - (reached.cardinality() - all.fewer());
        if (need <= 0) {
            return new Deciding<>(Set.of(), true);
        }
        boolean small = groups.stream().allMatch(group -> group.size() <= MOST_EXACT)
                && (long) groups.size() * need <= MOST_STEPS;
        if (small) {
            return new Deciding<>(exactly(groups, reached, need), true);
        }
        Set<Edge<C>> chosen = noneTooMany(groups, reached, target);
        // No pair can be worth more than one person.
        return new Deciding<>(chosen, weight(List.copyOf(chosen)) == need);
    }

    /** The pairs of persons who would all be one. */
    private static <C> List<List<Edge<C>>> groups(Collection<Edge<C>> open) {
        Merging together = new Merging(new BitSet());
        open.forEach(edge -> together.merge(edge.one(), edge.other()));
        Map<Integer, List<Edge<C>>> groups = new LinkedHashMap<>();
        open.forEach(edge -> groups.computeIfAbsent(together.root(edge.one()), root -> new ArrayList<>())
                .add(edge));
        return List.copyOf(groups.values());
    }

    /** For each number of persons more, from 0, the cheapest pairs of the group that make so many, as bits. */
    private static <C> List<Integer> ways(List<Edge<C>> group, BitSet reached) {
        Map<Integer, Integer> cheapest = new HashMap<>();
        int most = fewer(group, 0, reached);
        for (int parted = 0; parted < 1 << group.size(); parted++) {
            int gain = most - fewer(group, parted, reached);
            Integer known = cheapest.get(gain);
            if (known == null || weight(group, parted) < weight(group, known)) {
                cheapest.put(gain, parted);
            }
        }
        List<Integer> ways = new ArrayList<>();
        for (int gain = 0; gain <= most; gain++) {
            ways.add(cheapest.get(gain));
        }
        return ways;
    }

    private static <C> int fewer(List<Edge<C>> group, int parted, BitSet reached) {
        Merging merging = new Merging(reached);
        for (int i = 0; i < group.size(); i++) {
            if ((parted & 1 << i) == 0) {
                merging.merge(group.get(i).one(), group.get(i).other());
            }
        }
        return merging.fewer();
    }

    private static <C> int weight(List<Edge<C>> group, int chosen) {
        int weight = 0;
        for (int i = 0; i < group.size(); i++) {
            weight += (chosen & 1 << i) == 0 ? 0 : group.get(i).candidates().size();
        }
        return weight;
    }

    /** Takes from each group the way that in sum costs least; {@code taken[g][n]} is the gain of group g where n are needed still. */
    private static <C> Set<Edge<C>> exactly(List<List<Edge<C>>> groups, BitSet reached, int need) {
        List<List<Integer>> ways =
                groups.stream().map(group -> ways(group, reached)).toList();
        int[][] taken = new int[groups.size()][need + 1];
        int[] cost = new int[need + 1];
        for (int n = 1; n <= need; n++) {
            cost[n] = Integer.MAX_VALUE / 2;
        }
        for (int g = 0; g < groups.size(); g++) {
            int[] next = cost.clone();
            for (int gain = 1; gain < ways.get(g).size(); gain++) {
                int price = weight(groups.get(g), ways.get(g).get(gain));
                for (int n = 1; n <= need; n++) {
                    int sum = cost[Math.max(0, n - gain)] + price;
                    if (sum < next[n]) {
                        next[n] = sum;
                        taken[g][n] = gain;
                    }
                }
            }
            cost = next;
        }
        Set<Edge<C>> chosen = new HashSet<>();
        int left = need;
        for (int g = groups.size() - 1; g >= 0; g--) {
            int gain = taken[g][left];
            int way = ways.get(g).get(gain);
            for (int i = 0; i < groups.get(g).size(); i++) {
                if ((way & 1 << i) != 0) {
                    chosen.add(groups.get(g).get(i));
                }
            }
            left = Math.max(0, left - gain);
        }
        return chosen;
    }

    /** Leaves open whatever can be left open, beginning where most pairs join fewest persons. */
    private static <C> Set<Edge<C>> noneTooMany(List<List<Edge<C>>> groups, BitSet reached, int target) {
        int affordable = reached.cardinality() - target;
        Merging leftOpen = new Merging(reached);
        Set<Edge<C>> chosen = new HashSet<>();
        groups.stream()
                .sorted(Comparator.comparingDouble(
                        group -> -(double) weight(group) / Math.max(1, fewer(group, 0, reached))))
                .flatMap(List::stream)
                .forEach(edge -> {
                    if (leftOpen.fewer() < affordable || !leftOpen.wouldCost(edge.one(), edge.other())) {
                        leftOpen.merge(edge.one(), edge.other());
                    } else {
                        chosen.add(edge);
                    }
                });
        return chosen;
    }

    private static <C> int weight(List<Edge<C>> group) {
        return group.stream().mapToInt(edge -> edge.candidates().size()).sum();
    }
}
