package kz.ainalaiyn.gateway.reporting.evidence;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.List;

/**
 * A list of evidence in the order of revisions, each of which has many entries one after the other.
 *
 * @param runs two numbers for each revision that has entries: the revision, and how many entries there are up to its end
 * @param pairs two numbers an entry: the person's ordinal (0 when it is not known whose record it is) and the occasion's
 */
record Entries(int[] runs, int[] pairs) {
    static final Entries NONE = new Entries(new int[0], new int[0]);

    /** The entries of one revision, each a person and an occasion. */
    static Entries of(long revision, List<int[]> pairs) {
        return pairs.isEmpty()
                ? NONE
                : new Entries(
                        new int[] {Math.toIntExact(revision), pairs.size()},
                        pairs.stream().flatMapToInt(Arrays::stream).toArray());
    }

    /** One list of the same entries. */
    static Entries joined(List<Entries> inOrder) {
        int[] runs = new int[inOrder.stream().mapToInt(each -> each.runs.length).sum()];
        int[] pairs =
                new int[inOrder.stream().mapToInt(each -> each.pairs.length).sum()];
        int run = 0;
        int pair = 0;
        for (Entries each : inOrder) {
            for (int i = 0; i < each.runs.length; i += 2) {
                runs[run++] = each.runs[i];
                runs[run++] = each.runs[i + 1] + pair / 2;
            }
            System.arraycopy(each.pairs, 0, pairs, pair, each.pairs.length);
            pair += each.pairs.length;
        }
        return new Entries(runs, pairs);
    }

    /** How many entries there are up to a revision's end. */
    int until(long revision) {
        int low = 0;
        int high = runs.length / 2;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (runs[2 * middle] <= revision) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low == 0 ? 0 : runs[2 * low - 1];
    }

    int person(int entry) {
        return pairs[2 * entry];
    }

    int occasion(int entry) {
        return pairs[2 * entry + 1];
    }

    /** How many numbers it is written as. */
    int length() {
        return 2 + runs.length + pairs.length;
    }

    void write(IntBuffer numbers) {
        numbers.put(runs.length).put(runs).put(pairs.length).put(pairs);
    }

    static Entries read(IntBuffer numbers) {
        return new Entries(array(numbers), array(numbers));
    }

    private static int[] array(IntBuffer numbers) {
        int[] array = new int[numbers.get()];
        numbers.get(array);
        return array;
    }
}
