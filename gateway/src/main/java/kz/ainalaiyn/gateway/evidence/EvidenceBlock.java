package kz.ainalaiyn.gateway.evidence;

import java.nio.ByteBuffer;
import java.util.List;

/**
 * A stretch of a programme's log of evidence: what became true in its revisions, and what ceased to be.
 *
 * <p>An entry is three numbers: the revision, the person's ordinal (0 when it is not known whose record it is) and the
 * occasion's ordinal. Both lists are in the order of revisions.
 *
 * @param added three numbers an entry
 * @param withdrawn three numbers an entry; each takes back one earlier entry of the same person and occasion
 */
record EvidenceBlock(int[] added, int[] withdrawn) {
    /** How many numbers an entry has. */
    static final int WIDTH = 3;

    /** One block of the same entries. */
    static EvidenceBlock merged(List<EvidenceBlock> inOrder) {
        return new EvidenceBlock(
                joined(inOrder.stream().map(EvidenceBlock::added).toList()),
                joined(inOrder.stream().map(EvidenceBlock::withdrawn).toList()));
    }

    private static int[] joined(List<int[]> parts) {
        int[] all = new int[parts.stream().mapToInt(part -> part.length).sum()];
        int end = 0;
        for (int[] part : parts) {
            System.arraycopy(part, 0, all, end, part.length);
            end += part.length;
        }
        return all;
    }

    /** How many bytes it takes, in memory as in the database. */
    int size() {
        return Integer.BYTES * (1 + added.length + withdrawn.length);
    }

    byte[] toBytes() {
        byte[] bytes = new byte[size()];
        ByteBuffer.wrap(bytes).asIntBuffer().put(added.length).put(added).put(withdrawn);
        return bytes;
    }

    static EvidenceBlock of(byte[] bytes) {
        var numbers = ByteBuffer.wrap(bytes).asIntBuffer();
        int[] added = new int[numbers.get()];
        numbers.get(added);
        int[] withdrawn = new int[numbers.remaining()];
        numbers.get(withdrawn);
        return new EvidenceBlock(added, withdrawn);
    }
}
