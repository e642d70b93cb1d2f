package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Keycloak unpacked and built, once for each version and set of build-time options. */
final class KeycloakInstallation {

    private final Path zip;
    private final Map<String, String> buildOptions;
    private final MarkedFolder folder;
    private final Execution execution;

    KeycloakInstallation(Path zip, Map<String, String> buildOptions, Path home, Execution execution) {
        this.zip = zip;
        this.buildOptions = buildOptions;
        this.execution = execution;
        String key = MarkedFolder.key(size(zip) + " " + new TreeMap<>(buildOptions));
        this.folder = new MarkedFolder(home.resolve("keycloak-" + key), key);
    }

    private static long size(Path zip) {
        try {
            return Files.size(zip);
        } catch (IOException e) {
            throw new StackFailure("Keycloak's archive is missing: " + zip + ", ./mvnw package fetches it.", e);
        }
    }

    Path folder() {
        return folder.folder();
    }

    /** Returns when it is built; what was cut off before is done again from the beginning. */
    void install(Progress progress) {
        folder.completeOnce(() -> {
            try {
                Archives.unpackZip(zip, folder.folder());
                progress.step("Keycloak unpacked; it is now built for its settings, once, which takes half a minute");
                Path log = folder.folder().resolve("build.log");
                if (execution.run(build(), log) != 0) {
                    throw new StackFailure("Keycloak could not be built, see " + log);
                }
                progress.step("Keycloak built in " + folder.folder());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StackFailure("Interrupted while Keycloak was being built", e);
            }
        });
    }

    private Command build() {
        List<String> arguments = new ArrayList<>(List.of("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        arguments.addAll(entryPoint(folder.folder()));
        arguments.add("build");
        return Command.java(arguments, buildOptions, folder.folder());
    }

    /** What bin/kc.sh gives the JVM, for a home of this server's own; kc.sh itself would stand between us and the JVM. */
    List<String> entryPoint(Path serverHome) {
        return List.of(
                "-Dkc.home.dir=" + serverHome,
                "-Djboss.server.config.dir=" + serverHome.resolve("conf"),
                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                        + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
                "-Dpicocli.disable.closures=true",
                "-Duser.language=en",
                "-Duser.country=US",
                "--add-opens=java.base/java.util=ALL-UNNAMED",
                "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
                "--add-opens=java.base/java.security=ALL-UNNAMED",
                "--add-opens=java.base/java.lang=ALL-UNNAMED",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                folder.folder().resolve("lib/quarkus-run.jar").toString(),
                "io.quarkus.bootstrap.runner.QuarkusEntryPoint");
    }
}
