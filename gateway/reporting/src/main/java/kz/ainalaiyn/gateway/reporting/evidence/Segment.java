package kz.ainalaiyn.gateway.reporting.evidence;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A segment of a programme's evidence log: the contributions of one revision, or after compaction those of several consecutive ones.
 *
 * @param added what became true in its revisions
 * @param withdrawn what ceased to be; each entry takes back one earlier entry of the same person and occasion
 */
record Segment(Entries added, Entries withdrawn) {
    /** One block of the same entries. */
    static Segment merged(List<Segment> inOrder) {
        return new Segment(
                Entries.joined(inOrder.stream().map(Segment::added).toList()),
                Entries.joined(inOrder.stream().map(Segment::withdrawn).toList()));
    }

    /** How many bytes it takes, in memory as in the database. */
    int size() {
        return Integer.BYTES * (added.length() + withdrawn.length());
    }

    byte[] toBytes() {
        ByteBuffer bytes = ByteBuffer.allocate(size());
        var numbers = bytes.asIntBuffer();
        added.write(numbers);
        withdrawn.write(numbers);
        return bytes.array();
    }

    static Segment of(byte[] bytes) {
        var numbers = ByteBuffer.wrap(bytes).asIntBuffer();
        return new Segment(Entries.read(numbers), Entries.read(numbers));
    }
}
