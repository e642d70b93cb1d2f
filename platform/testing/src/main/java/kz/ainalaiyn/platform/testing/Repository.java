package kz.ainalaiyn.platform.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of the project are, from whichever module a test runs in. */
public final class Repository {
    private Repository() {}

    /** The file at this path from the root of the project. */
    public static Path file(String path) {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
            if (folder == null) {
                throw new IllegalStateException("The tests run in a folder of the project");
            }
        }
        return folder.resolve(path);
    }
}
