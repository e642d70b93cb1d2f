package kz.ainalaiyn.gateway.reporting.evidence;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A stretch of a programme's log of evidence.
 *
 * @param added what became true in its revisions
 * @param withdrawn what ceased to be; each entry takes back one earlier entry of the same person and occasion
 */
record EvidenceBlock(Entries added, Entries withdrawn) {
    /** One block of the same entries. */
    static EvidenceBlock merged(List<EvidenceBlock> inOrder) {
        return new EvidenceBlock(
                Entries.joined(inOrder.stream().map(EvidenceBlock::added).toList()),
                Entries.joined(inOrder.stream().map(EvidenceBlock::withdrawn).toList()));
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

    static EvidenceBlock of(byte[] bytes) {
        var numbers = ByteBuffer.wrap(bytes).asIntBuffer();
        return new EvidenceBlock(Entries.read(numbers), Entries.read(numbers));
    }
}
