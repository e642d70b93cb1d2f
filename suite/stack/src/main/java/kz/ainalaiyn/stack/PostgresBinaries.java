package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** The programs of PostgreSQL for this machine, unpacked once from the jar that brings them. */
final class PostgresBinaries {

    private final MarkedFolder folder;
    private final String resource;

    private PostgresBinaries(MarkedFolder folder, String resource) {
        this.folder = folder;
        this.resource = resource;
    }

    static PostgresBinaries under(Path home) {
        String resource = "/postgres-%s-%s.txz".formatted(system(), architecture());
        // The jar's address has the version in it, so that another version is another folder.
        var url = PostgresBinaries.class.getResource(resource);
        if (url == null) {
            throw new StackFailure("There is no PostgreSQL for this machine: " + resource
                    + ". Use docker compose, or add the module with its binaries to suite/stack/pom.xml.");
        }
        String key = MarkedFolder.key(url.toString().replaceFirst("^.*/(?=[^/]+\\.jar!)", ""));
        return new PostgresBinaries(new MarkedFolder(home.resolve("postgresql-" + key), key), resource);
    }

    void unpack(Progress progress) {
        folder.completeOnce(() -> {
            try (InputStream archive =
                    Objects.requireNonNull(PostgresBinaries.class.getResourceAsStream(resource), resource)) {
                Archives.unpackTarXz(archive, folder.folder());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            progress.step("PostgreSQL unpacked into " + folder.folder());
        });
    }

    Path program(String name) {
        return folder.folder().resolve("bin").resolve(name);
    }

    private static String system() {
        String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.contains("mac") ? "darwin" : name.contains("windows") ? "windows" : "linux";
    }

    private static String architecture() {
        String name = System.getProperty("os.arch");
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> name;
        };
    }
}
