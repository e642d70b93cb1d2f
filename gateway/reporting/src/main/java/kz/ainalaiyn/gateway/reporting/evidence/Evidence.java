package kz.ainalaiyn.gateway.reporting.evidence;

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
            Entries added = block.added();
            int until = added.until(revision);
            for (int entry = 0; entry < until; entry++) {
                int person = added.person(entry);
                int occasion = added.occasion(entry);
                if (!withdrawn.takesBack(person, occasion)) {
                    visitor.reached(person, occasion);
                }
            }
        }
    }

    /** Whose evidence a revision after this one, and up to that of this state, added to or withdrew from. */
    public BitSet changedSince(long earlier) {
        BitSet persons = new BitSet();
        for (EvidenceBlock block : blocks) {
            for (Entries entries : List.of(block.added(), block.withdrawn())) {
                int until = entries.until(revision);
                for (int entry = entries.until(earlier); entry < until; entry++) {
                    persons.set(entries.person(entry));
                }
            }
        }
        return persons;
    }

    private Withdrawn withdrawn() {
        Withdrawn withdrawn = new Withdrawn();
        for (EvidenceBlock block : blocks) {
            Entries entries = block.withdrawn();
            int until = entries.until(revision);
            for (int entry = 0; entry < until; entry++) {
                withdrawn.add(entries.person(entry), entries.occasion(entry));
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
