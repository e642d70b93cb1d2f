package kz.ainalaiyn.gateway.evidence;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * By what the persons of one programme were reached, as it was known at a revision.
 *
 * @param occasions by their ordinals
 */
public record Evidence(Programme programme, List<Occasion> occasions, List<EvidenceBlock> blocks, long revision) {

    /** Is told of each piece of evidence. */
    @FunctionalInterface
    public interface Visitor {
        /**
         * Somebody was reached.
         *
         * @param person the person's ordinal, 0 when it is not known whose record it is
         * @param occasion the occasion's ordinal
         */
        void reached(int person, int occasion);
    }

    /** Tells of all evidence that held at the revision: each attendance and consultation once, in no certain order. */
    public void forEach(Visitor visitor) {
        Map<Long, Integer> withdrawn = withdrawn();
        for (EvidenceBlock block : blocks) {
            int[] added = block.added();
            for (int i = 0; i < added.length && added[i] <= revision; i += EvidenceBlock.WIDTH) {
                if (withdrawn.isEmpty() || !takeOne(withdrawn, key(added, i))) {
                    visitor.reached(added[i + 1], added[i + 2]);
                }
            }
        }
    }

    /** Whose evidence a revision after this one, and up to that of this state, added to or withdrew from. */
    public BitSet changedSince(long earlier) {
        BitSet persons = new BitSet();
        for (EvidenceBlock block : blocks) {
            for (int[] entries : List.of(block.added(), block.withdrawn())) {
                for (int i = 0; i < entries.length && entries[i] <= revision; i += EvidenceBlock.WIDTH) {
                    if (entries[i] > earlier) {
                        persons.set(entries[i + 1]);
                    }
                }
            }
        }
        return persons;
    }

    private Map<Long, Integer> withdrawn() {
        Map<Long, Integer> withdrawn = new HashMap<>();
        for (EvidenceBlock block : blocks) {
            int[] entries = block.withdrawn();
            for (int i = 0; i < entries.length && entries[i] <= revision; i += EvidenceBlock.WIDTH) {
                withdrawn.merge(key(entries, i), 1, Integer::sum);
            }
        }
        return withdrawn;
    }

    private static boolean takeOne(Map<Long, Integer> counts, long key) {
        Integer left = counts.get(key);
        if (left == null) {
            return false;
        }
        if (left == 1) {
            counts.remove(key);
        } else {
            counts.put(key, left - 1);
        }
        return true;
    }

    private static long key(int[] entries, int i) {
        return (long) entries[i + 1] << 32 | entries[i + 2];
    }
}
