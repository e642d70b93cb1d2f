package kz.ainalaiyn.platform.changes;

import java.util.UUID;

/**
 * A place in one epoch of the feed: right behind the change that has these two numbers.
 *
 * @param epoch where the transaction numbers come from
 * @param xid the number of the transaction that wrote the change, unsigned 64 bits, never wraps around
 * @param id the number of the change among all of them
 */
record Position(UUID epoch, long xid, long id) implements Comparable<Position> {

    /** The place before the first change. */
    static Position start(UUID epoch) {
        return new Position(epoch, 0, 0);
    }

    boolean isBefore(Position other) {
        return compareTo(other) < 0;
    }

    @Override
    public int compareTo(Position other) {
        var byTransaction = Long.compareUnsigned(xid, other.xid);
        return byTransaction != 0 ? byTransaction : Long.compare(id, other.id);
    }
}
