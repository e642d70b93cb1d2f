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
        Withdrawn withdrawn = withdrawn();
        for (EvidenceBlock block : blocks) {
            int[] added = block.added();
            for (int i = 0; i < added.length && added[i] <= revision; i += EvidenceBlock.WIDTH) {
                if (!withdrawn.takesBack(added[i + 1], added[i + 2])) {
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

    private Withdrawn withdrawn() {
        Withdrawn withdrawn = new Withdrawn();
        for (EvidenceBlock block : blocks) {
            int[] entries = block.withdrawn();
            for (int i = 0; i < entries.length && entries[i] <= revision; i += EvidenceBlock.WIDTH) {
                withdrawn.add(entries[i + 1], entries[i + 2]);
            }
        }
        return withdrawn;
    }

    /** What was taken back: of few persons, so for most of them one bit answers. */
    private static final class Withdrawn {
        private final BitSet persons = new BitSet();
        private final Map<Long, Integer> counts = new HashMap<>();

        void add(int person, int occasion) {
            persons.set(person);
            counts.merge(key(person, occasion), 1, Integer::sum);
        }

        /** Whether one entry of this person and occasion is still to be left out; it is then no more. */
        boolean takesBack(int person, int occasion) {
            if (!persons.get(person)) {
                return false;
            }
            Integer left = counts.get(key(person, occasion));
            if (left == null || left == 0) {
                return false;
            }
            counts.put(key(person, occasion), left - 1);
            return true;
        }

        private static long key(int person, int occasion) {
            return (long) person << 32 | occasion;
        }
    }
}
