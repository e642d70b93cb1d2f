package kz.ainalaiyn.gateway.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class UnionFindTest {
    @Test
    void two_who_were_reached_are_one_fewer_when_they_are_one() {
        UnionFind persons = new UnionFind(reached(1, 2));
        assertThat(persons.wouldCost(1, 2)).isTrue();

        persons.merge(1, 2);

        assertThat(persons.fewer()).isEqualTo(1);
        assertThat(persons.wouldCost(1, 2)).isFalse();
        assertThat(persons.root(1)).isEqualTo(persons.root(2));
        assertThat(persons.reachedWith(1)).isEqualTo(2);
    }

    @Test
    void two_of_whom_one_was_reached_are_not_fewer() {
        UnionFind persons = new UnionFind(reached(1));

        persons.merge(1, 2);

        assertThat(persons.fewer()).isZero();
        assertThat(persons.reachedWith(2)).isEqualTo(1);
    }

    @Test
    void one_who_was_not_reached_joins_two_who_were() {
        UnionFind persons = new UnionFind(reached(1, 3));
        persons.merge(1, 2);
        assertThat(persons.wouldCost(2, 3)).isTrue();

        persons.merge(2, 3);

        assertThat(persons.fewer()).isEqualTo(1);
    }

    @Test
    void the_same_said_twice_changes_nothing() {
        UnionFind persons = new UnionFind(reached(1, 2, 3));
        persons.merge(1, 2);
        persons.merge(2, 3);

        persons.merge(3, 1);

        assertThat(persons.fewer()).isEqualTo(2);
        assertThat(persons.reachedWith(1)).isEqualTo(3);
    }

    @RepeatedTest(20)
    void it_says_what_sets_that_are_joined_by_hand_say(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        BitSet reached = new BitSet();
        IntStream.range(0, 12).filter(person -> random.nextBoolean()).forEach(reached::set);
        UnionFind persons = new UnionFind(reached);
        List<Set<Integer>> sets = new ArrayList<>();
        IntStream.range(0, 12).forEach(person -> sets.add(new TreeSet<>(Set.of(person))));

        for (int i = 0; i < 15; i++) {
            int one = random.nextInt(12);
            int other = random.nextInt(12);
            persons.merge(one, other);
            join(sets, one, other);

            for (Set<Integer> set : sets) {
                int known = (int) set.stream().filter(reached::get).count();
                assertThat(set).allSatisfy(person -> {
                    assertThat(set).contains(persons.root(person));
                    assertThat(persons.reachedWith(person)).isEqualTo(known);
                });
            }
            long different = sets.stream()
                    .filter(set -> set.stream().anyMatch(reached::get))
                    .count();
            assertThat(reached.cardinality() - persons.fewer()).isEqualTo((int) different);
        }
    }

    private static void join(List<Set<Integer>> sets, int one, int other) {
        Set<Integer> first =
                sets.stream().filter(set -> set.contains(one)).findFirst().orElseThrow();
        Set<Integer> second =
                sets.stream().filter(set -> set.contains(other)).findFirst().orElseThrow();
        if (first != second) {
            first.addAll(second);
            sets.remove(second);
        }
    }

    private static BitSet reached(int... persons) {
        BitSet reached = new BitSet();
        IntStream.of(persons).forEach(reached::set);
        return reached;
    }
}
