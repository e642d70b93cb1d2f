package kz.ainalaiyn.gateway.reporting.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A connected component of potential duplicates: its persons are one if every pair in it is.
 *
 * @param persons their ordinals
 * @param candidates how many open duplicate candidates are between them
 */
public record DuplicateGroup(int[] persons, int candidates) {

    /** How many of these are in the group. */
    public int reached(BitSet reached) {
        int count = 0;
        for (int person : persons) {
            count += reached.get(person) ? 1 : 0;
        }
        return count;
    }

    /** The groups that pairs make. */
    public static List<DuplicateGroup> of(List<PotentialDuplicate> pairs) {
        UnionFind merging = new UnionFind(new BitSet());
        pairs.forEach(pair -> merging.merge(pair.one(), pair.other()));
        Map<Integer, List<PotentialDuplicate>> groups = new LinkedHashMap<>();
        pairs.forEach(pair -> groups.computeIfAbsent(merging.root(pair.one()), root -> new ArrayList<>())
                .add(pair));
        return groups.values().stream().map(DuplicateGroup::group).toList();
    }

    private static DuplicateGroup group(List<PotentialDuplicate> pairs) {
        return new DuplicateGroup(
                pairs.stream()
                        .flatMapToInt(pair -> IntStream.of(pair.one(), pair.other()))
                        .distinct()
                        .toArray(),
                pairs.stream().mapToInt(PotentialDuplicate::candidates).sum());
    }
}
