package kz.ainalaiyn.platform.files;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what the entries of an archive unpack to, all together. */
final class BoundedUnpacking {
    private static final long LARGEST = 512L * 1024 * 1024;
    private static final long UNSUSPECTED = 10L * 1024 * 1024;
    private static final int RATIO = 100;

    private final int packed;
    private long unpacked;

    BoundedUnpacking(int packed) {
        this.packed = packed;
    }

    /** The same entry, refused where it is read too far. */
    InputStream of(InputStream entry) {
        return new FilterInputStream(entry) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                count(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] target, int offset, int length) throws IOException {
                int read = super.read(target, offset, length);
                count(Math.max(0, read));
                return read;
            }
        };
    }

    private void count(int more) {
        unpacked += more;
        if (unpacked > LARGEST || unpacked > UNSUSPECTED && unpacked / RATIO > packed) {
            throw WorkbookScan.tooLarge();
        }
    }
}
