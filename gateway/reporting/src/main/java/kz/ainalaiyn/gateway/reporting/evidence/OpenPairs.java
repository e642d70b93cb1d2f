package kz.ainalaiyn.gateway.reporting.evidence;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which persons may be one, at any revision up to the last that is known here; a state never changes. */
final class OpenPairs {
    static final OpenPairs NONE = new OpenPairs(new int[0]);

    private static final int WIDTH = 4;

    /** In the order of revisions, four numbers an entry: revision, one person, the other, how many candidates more or less. */
    private final int[] entries;

    /** What was asked for last: a present is asked for more often than it changes. */
    private volatile Answer last = new Answer(0, List.of());

    private record Answer(int entries, List<OpenGroup> groups) {}

    private OpenPairs(int[] entries) {
        this.entries = entries;
    }

    long lastRevision() {
        return entries.length == 0 ? 0 : entries[entries.length - WIDTH];
    }

    /** A later state. */
    OpenPairs with(int[] laterEntries) {
        int[] all = Arrays.copyOf(entries, entries.length + laterEntries.length);
        System.arraycopy(laterEntries, 0, all, entries.length, laterEntries.length);
        return new OpenPairs(all);
    }

    /** The groups that were open at a revision. */
    List<OpenGroup> at(long revision) {
        int end = end(revision);
        Answer answer = last;
        if (answer.entries() != end) {
            answer = new Answer(end, OpenGroup.of(upTo(end)));
            last = answer;
        }
        return answer.groups();
    }

    /** The number of entries of revisions up to this one. */
    private int end(long revision) {
        int low = 0;
        int high = entries.length / WIDTH;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (entries[middle * WIDTH] <= revision) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private List<OpenPair> upTo(int end) {
        Map<Long, Integer> counts = new TreeMap<>();
        for (int i = 0; i < end * WIDTH; i += WIDTH) {
            counts.merge((long) entries[i + 1] << 32 | entries[i + 2], entries[i + 3], OpenPairs::sumOrNone);
        }
        return counts.entrySet().stream()
                .map(pair -> new OpenPair((int) (pair.getKey() >>> 32), (int) (long) pair.getKey(), pair.getValue()))
                .toList();
    }

    @SuppressWarnings("NullAway") // A merge that gives null takes the entry away.
    private static Integer sumOrNone(Integer count, Integer difference) {
        return count + difference == 0 ? null : count + difference;
    }
}
