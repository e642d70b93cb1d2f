package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.stream.Stream;

/** A folder that is made in several steps and is worth something only when the last of them is done. */
record MarkedFolder(Path folder, String contentKey) {

    private static final String MARKER = ".complete";

    /** Does the steps unless they were done before; launchers that share the folder wait for each other. */
    void completeOnce(Runnable steps) {
        try (FolderLock lock = FolderLock.take(folder.resolveSibling(folder.getFileName() + ".lock"))) {
            if (!isComplete()) {
                clear();
                steps.run();
                complete();
            }
        }
    }

    /** Whether all steps were done, and for the same content. */
    boolean isComplete() {
        return contentKey.equals(markedKey());
    }

    /** Whether all steps were done once, for this content or other. */
    boolean wasComplete() {
        return !markedKey().isEmpty();
    }

    /** Removes what an earlier try may have left. */
    void clear() {
        try {
            // The marker first: a removal that is cut off must not leave a folder that looks whole.
            Files.deleteIfExists(folder.resolve(MARKER));
            delete(folder);
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void complete() {
        try {
            Files.writeString(folder.resolve(MARKER), contentKey);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String markedKey() {
        try {
            Path marker = folder.resolve(MARKER);
            return Files.exists(marker) ? Files.readString(marker) : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A short name for a content: the beginning of its SHA-256. */
    static String key(String content) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
