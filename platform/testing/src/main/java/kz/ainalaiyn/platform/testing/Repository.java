package kz.ainalaiyn.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where the files of the project are, from whichever module a test runs in. */
public final class Repository {
    private static final ObjectMapper JSON = new ObjectMapper();

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

    /** What a file of JSON says. */
    static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
