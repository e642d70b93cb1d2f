package kz.ainalaiyn.gateway.reporting.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class SegmentTest {
    private static final Programme PROGRAMME = ASnapshot.programme("invented", "2023-01-01", "2023-12-31");

    @Test
    void its_bytes_are_its_entries_and_no_more() {
        Segment segment = new Segment(
                Entries.of(3, List.of(new int[] {1, 10}, new int[] {2, 11})),
                Entries.of(3, List.of(new int[] {300_000, 70_000})));

        assertThat(segment.toBytes()).hasSize(segment.size()).hasSize(4 * (2 + 2 + 4 + 2 + 2 + 2));
        assertThat(Segment.of(segment.toBytes())).usingRecursiveComparison().isEqualTo(segment);
    }

    /** Compaction must not be seen: however revisions were merged, every earlier state is what it was. */
    @RepeatedTest(20)
    void a_compacted_log_tells_the_same_of_every_revision(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Segment> log = anyLog(random, 40);
        List<Segment> compacted = compacted(random, compacted(random, log));

        for (int revision = 0; revision <= log.size(); revision++) {
            Evidence before = new Evidence(PROGRAMME, List.of(), log, revision);
            Evidence after = new Evidence(PROGRAMME, List.of(), compacted, revision);
            assertThat(contributions(after)).as("revision " + revision).isEqualTo(contributions(before));
            int earlier = random.nextInt(revision + 1);
            assertThat(after.changedSince(earlier)).isEqualTo(before.changedSince(earlier));
        }
    }

    private static List<String> contributions(Evidence evidence) {
        List<String> contributions = new ArrayList<>();
        evidence.forEach((person, occasion) -> contributions.add(person + " on " + occasion));
        return contributions.stream().sorted().toList();
    }

    /** What is withdrawn was added before, as in the log. */
    private static List<Segment> anyLog(Random random, int revisions) {
        List<int[]> held = new ArrayList<>();
        return IntStream.rangeClosed(1, revisions)
                .mapToObj(revision -> {
                    List<int[]> withdrawn = IntStream.range(0, Math.min(held.size(), random.nextInt(3)))
                            .mapToObj(i -> held.remove(random.nextInt(held.size())))
                            .toList();
                    List<int[]> added = IntStream.range(0, random.nextInt(4))
                            .mapToObj(i -> new int[] {random.nextInt(4), random.nextInt(3)})
                            .toList();
                    held.addAll(added);
                    return new Segment(Entries.of(revision, added), Entries.of(revision, withdrawn));
                })
                .toList();
    }

    private static List<Segment> compacted(Random random, List<Segment> log) {
        List<Segment> compacted = new ArrayList<>();
        int from = 0;
        while (from < log.size()) {
            int to = Math.min(log.size(), from + 1 + random.nextInt(6));
            compacted.add(Segment.of(Segment.merged(log.subList(from, to)).toBytes()));
            from = to;
        }
        return compacted;
    }
}
