package kz.ainalaiyn.platform.files;

import java.io.IOException;
import java.io.InputStream;

/** Bytes of a file, which are read from their beginning as often as they are opened. */
@FunctionalInterface
public interface FileSource {
    /** The bytes from the first on; whoever opened them closes them. */
    InputStream open() throws IOException;
}
