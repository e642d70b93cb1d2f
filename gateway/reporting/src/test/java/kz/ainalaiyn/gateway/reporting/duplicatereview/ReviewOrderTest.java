package kz.ainalaiyn.gateway.reporting.duplicatereview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import kz.ainalaiyn.gateway.reporting.evidence.DuplicateGroup;
import kz.ainalaiyn.gateway.reporting.evidence.PotentialDuplicate;
import org.junit.jupiter.api.Test;

/** The range, and what to decide first, against all decisions that there are, on random graphs. */
class ReviewOrderTest {
    private static final int SEEDS = 1_000;

    /** Persons of whom some were reached, and candidates between two of them each; the same two may have several. */
    private record Graph(BitSet reached, List<int[]> candidates) {
        static Graph any(Random random, int persons, int candidates) {
            BitSet reached = new BitSet();
            IntStream.rangeClosed(1, persons).filter(p -> random.nextInt(3) > 0).forEach(reached::set);
            List<int[]> pairs = new ArrayList<>();
            while (pairs.size() < candidates) {
                int one = 1 + random.nextInt(persons);
                int other = 1 + random.nextInt(persons);
                if (one < other) {
                    pairs.add(new int[] {one, other});
                }
            }
            return new Graph(reached, pairs);
        }

        /** How many different persons were reached, if these candidates are one person each and the others are two. */
        int figure(int same) {
            int[] names = IntStream.rangeClosed(0, 20).toArray();
            for (int round = 0; round < names.length; round++) {
                for (int i = 0; i < candidates.size(); i++) {
                    if ((same & 1 << i) != 0) {
                        int[] pair = candidates.get(i);
                        names[pair[0]] = names[pair[1]] = Math.min(names[pair[0]], names[pair[1]]);
                    }
                }
            }
            return (int) reached.stream().map(p -> names[p]).distinct().count();
        }

        int[] figures() {
            return IntStream.range(0, 1 << candidates.size()).map(this::figure).toArray();
        }

        Collection<Edge<Integer>> edges() {
            Map<List<Integer>, Edge<Integer>> edges = new LinkedHashMap<>();
            for (int i = 0; i < candidates.size(); i++) {
                int[] pair = candidates.get(i);
                edges.computeIfAbsent(List.of(pair[0], pair[1]), e -> new Edge<>(pair[0], pair[1], new ArrayList<>()))
                        .candidates()
                        .add(i);
            }
            return edges.values();
        }

        List<PotentialDuplicate> pairs() {
            return edges().stream()
                    .map(edge -> new PotentialDuplicate(
                            edge.one(), edge.other(), edge.candidates().size()))
                    .toList();
        }
    }

    @Test
    void the_range_is_from_the_least_to_the_greatest_figure_that_any_decisions_can_give() {
        int open = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Graph graph = Graph.any(random, 2 + random.nextInt(7), random.nextInt(9));
            int[] figures = graph.figures();

            Range range = Range.of(graph.reached(), DuplicateGroup.of(graph.pairs()));

            assertThat(range.lowest())
                    .as("seed " + seed)
                    .isEqualTo(IntStream.of(figures).min().orElseThrow());
            assertThat(range.highest())
                    .as("seed " + seed)
                    .isEqualTo(IntStream.of(figures).max().orElseThrow());
            assertThat(range.openPairs() > 0).as("seed " + seed).isEqualTo(range.isOpen());
            open += range.isOpen() ? 1 : 0;
        }
        assertThat(open).isGreaterThan(SEEDS / 2);
    }

    @Test
    void those_that_are_named_settle_that_the_target_is_met_and_are_hardly_more_than_the_fewest_that_do() {
        int named = 0;
        int fewest = 0;
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Graph graph = Graph.any(random, 2 + random.nextInt(7), 1 + random.nextInt(8));
            int[] figures = graph.figures();
            for (int target = figures[figures.length - 1] + 1; target <= figures[0]; target++) {
                int chosen = bits(ReviewOrder.of(graph.edges(), graph.reached(), target));

                assertThat(settles(chosen, figures, target)).as("seed " + seed).isTrue();
                named += Integer.bitCount(chosen);
                fewest += fewest(figures, target);
            }
        }
        assertThat(fewest).isGreaterThan(SEEDS);
        assertThat((double) named / fewest).isLessThan(1.05);
    }

    @Test
    void of_what_is_named_nothing_can_be_left_out() {
        for (int seed = 0; seed < 100; seed++) {
            Graph graph = Graph.any(new Random(seed), 9, 17);
            int lowest = graph.figure(-1);
            for (int target = lowest + 1; target <= graph.reached().cardinality(); target++) {
                int chosen = bits(ReviewOrder.of(graph.edges(), graph.reached(), target));

                assertThat(graph.figure(~chosen)).as("seed " + seed).isGreaterThanOrEqualTo(target);
                for (int i = 0; i < graph.candidates().size(); i++) {
                    if ((chosen & 1 << i) != 0) {
                        assertThat(graph.figure(~chosen | 1 << i))
                                .as("seed " + seed)
                                .isLessThan(target);
                    }
                }
            }
        }
    }

    @Test
    void thousands_of_pairs_that_are_apart_are_decided_one_by_one() {
        BitSet reached = new BitSet();
        reached.set(1, 20_001);
        List<Edge<Integer>> edges = IntStream.range(0, 10_000)
                .mapToObj(i -> new Edge<>(1 + 2 * i, 2 + 2 * i, List.of(i)))
                .toList();

        assertThat(ReviewOrder.of(edges, reached, 14_000)).hasSize(4_000);
    }

    @Test
    void nothing_is_to_be_decided_for_a_target_that_is_met_in_any_case() {
        BitSet reached = new BitSet();
        reached.set(1, 4);

        assertThat(ReviewOrder.of(List.of(new Edge<>(1, 2, List.of(0))), reached, 2))
                .isEmpty();
    }

    /** Whether the target is met with all decisions by which these are two persons each. */
    private static boolean settles(int different, int[] figures, int target) {
        return IntStream.range(0, figures.length)
                .filter(same -> (same & different) == 0)
                .allMatch(same -> figures[same] >= target);
    }

    private static int fewest(int[] figures, int target) {
        return IntStream.range(0, figures.length)
                .filter(different -> settles(different, figures, target))
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    private static int bits(Set<Edge<Integer>> edges) {
        return edges.stream()
                .flatMap(edge -> edge.candidates().stream())
                .collect(Collectors.reducing(0, i -> 1 << i, (a, b) -> a | b));
    }
}
