package kz.ainalaiyn.gateway.reporting.evidence;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Persons who are one if each pair of them is, of which that is open.
 *
 * @param persons their ordinals
 * @param candidates how many open duplicate candidates are between them
 */
public record OpenGroup(int[] persons, int candidates) {

    /** How many of these are in the group. */
    public int reached(BitSet reached) {
        int count = 0;
        for (int person : persons) {
            count += reached.get(person) ? 1 : 0;
        }
        return count;
    }

    /** The groups that pairs make. */
    public static List<OpenGroup> of(List<OpenPair> pairs) {
        Merging merging = new Merging(new BitSet());
        pairs.forEach(pair -> merging.merge(pair.one(), pair.other()));
        Map<Integer, List<OpenPair>> groups = new LinkedHashMap<>();
        pairs.forEach(pair -> groups.computeIfAbsent(merging.root(pair.one()), root -> new ArrayList<>())
                .add(pair));
        return groups.values().stream().map(OpenGroup::group).toList();
    }

    private static OpenGroup group(List<OpenPair> pairs) {
        return new OpenGroup(
                pairs.stream()
                        .flatMapToInt(pair -> IntStream.of(pair.one(), pair.other()))
                        .distinct()
                        .toArray(),
                pairs.stream().mapToInt(OpenPair::candidates).sum());
    }
}
