package kz.ainalaiyn.gateway.reporting.evidence;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/**
 * Persons who become one, pair after pair, and how many of the reached ones are different then: disjoint sets with path halving, of those
 * alone who are merged with anybody.
 */
public final class Merging {
    private final BitSet reached;
    private final Map<Integer, Integer> parents = new HashMap<>();
    private final Map<Integer, Integer> reachedIn = new HashMap<>();
    private int fewer;

    public Merging(BitSet reached) {
        this.reached = reached;
    }

    /** By how many fewer the different persons are than those who were reached. */
    public int fewer() {
        return fewer;
    }

    /** How many of those who are one with this person were reached. */
    public int reachedWith(int person) {
        int root = root(person);
        return reachedIn.getOrDefault(root, reached.get(root) ? 1 : 0);
    }

    /** Whether there would be fewer if these two were one. */
    public boolean wouldCost(int one, int other) {
        return root(one) != root(other) && reachedWith(one) > 0 && reachedWith(other) > 0;
    }

    /** From now on the two are one. */
    public void merge(int one, int other) {
        int a = root(one);
        int b = root(other);
        if (a != b) {
            fewer += wouldCost(a, b) ? 1 : 0;
            reachedIn.put(b, reachedWith(a) + reachedWith(b));
            parents.put(a, b);
        }
    }

    /** The one who stands for all who are one with this person. */
    public int root(int person) {
        int at = person;
        while (true) {
            int parent = parents.getOrDefault(at, at);
            if (parent == at) {
                return at;
            }
            int grandparent = parents.getOrDefault(parent, parent);
            parents.put(at, grandparent);
            at = grandparent;
        }
    }
}
