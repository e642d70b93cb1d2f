package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Programs that are written in JavaScript. A test that needs one is left out where there is no npm, or nothing that it could fetch from. */
final class Npm {
    private Npm() {}

    /** Installs what a folder's lock file names, and returns the program that runs it. */
    static Path installed(Path folder) throws Exception {
        Optional<Path> npx = find("npx");
        assumeThat(npx).as("there is no npm").isPresent();
        if (!isInstalled(folder)) {
            Process install = new ProcessBuilder(
                            find("npm").orElseThrow().toString(),
                            "ci",
                            "--silent",
                            "--no-audit",
                            "--no-fund",
                            "--ignore-scripts")
                    .directory(folder.toFile())
                    .inheritIO()
                    .start();
            assertThat(install.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assumeThat(install.exitValue()).as("npm cannot fetch").isZero();
        }
        return npx.orElseThrow();
    }

    /** npm leaves a copy of the lock file that it installed. */
    private static boolean isInstalled(Path folder) throws IOException {
        Path installed = folder.resolve("node_modules/.package-lock.json");
        return Files.exists(installed)
                && Files.getLastModifiedTime(installed)
                                .compareTo(Files.getLastModifiedTime(folder.resolve("package-lock.json")))
                        >= 0;
    }

    private static Optional<Path> find(String program) {
        return Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
