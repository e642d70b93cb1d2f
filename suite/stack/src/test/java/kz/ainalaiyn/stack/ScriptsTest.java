package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** mvnw on a machine without Maven, and all three scripts on one whose first java is too old. */
class ScriptsTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();
    private static final List<String> TOOLS = List.of(
            "bash",
            "basename",
            "curl",
            "cut",
            "dirname",
            "gzip",
            "head",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sed",
            "sha512sum",
            "shasum",
            "tar");

    @TempDir
    private Path folder;

    private Path archive;

    @BeforeEach
    void aMachineWithoutMaven() throws Exception {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : TOOLS) {
            String program = Command.find(tool).orElse("");
            if (!program.isEmpty()) {
                write(tools.resolve(tool), "#!/bin/sh\nexec " + program + " \"$@\"\n");
            }
        }
        Path bin = Files.createDirectories(folder.resolve("distribution/apache-maven-3.9.99/bin"));
        write(bin.resolve("mvn"), "#!/bin/sh\necho \"pinned $JAVA_HOME $*\"\n");
        archive = folder.resolve("apache-maven-3.9.99-bin.tar.gz");
        assertThat(run(
                        PROJECT,
                        Map.of("PATH", System.getenv("PATH")),
                        "tar",
                        "-czf",
                        archive.toString(),
                        "-C",
                        bin.getParent().getParent().toString(),
                        "apache-maven-3.9.99"))
                .isEmpty();
        Path project = Files.createDirectories(folder.resolve("project/.mvn/wrapper"));
        Files.copy(PROJECT.resolve("mvnw"), folder.resolve("project/mvnw"));
        Files.copy(PROJECT.resolve(".mvn/find-jdk"), project.resolveSibling("find-jdk"));
    }

    @Test
    void the_pinned_maven_is_fetched_once_and_run() throws Exception {
        pin(sha512(archive));
        String home = System.getProperty("java.home");

        String first = mvnw(home);
        Files.delete(archive);
        String second = mvnw(home);

        assertThat(first)
                .startsWith("Fetching Maven from file:")
                .doesNotContain("unbound")
                .endsWith("pinned " + home + " verify -q\n");
        assertThat(second).isEqualTo("pinned " + home + " verify -q\n");
        try (var left = Files.list(folder.resolve("m2/wrapper/dists"))) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void a_maven_with_another_checksum_is_not_run() throws Exception {
        pin("0".repeat(128));

        String output = mvnw(System.getProperty("java.home"));

        assertThat(output).contains("is not the Maven that was pinned").doesNotContain("pinned /");
        try (var left = Files.list(folder.resolve("m2/wrapper/dists"))) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void a_java_home_that_is_too_old_is_passed_over() throws Exception {
        Path old = folder.resolve("jdk-21");
        write(Files.createDirectories(old.resolve("bin")).resolve("javac"), "");
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"21.0.2\"\n");
        Path right = folder.resolve("home/.sdkman/candidates/java/25-here");
        write(Files.createDirectories(right.resolve("bin")).resolve("javac"), "");
        Files.writeString(right.resolve("release"), "JAVA_VERSION=\"25.0.1\"\n");
        pin(sha512(archive));

        assertThat(mvnw(old.toString())).contains("pinned /").doesNotContain(old.toString());
    }

    private void pin(String checksum) throws IOException {
        Files.writeString(
                folder.resolve("project/.mvn/wrapper/maven-wrapper.properties"),
                "distributionUrl=" + archive.toUri().toString().replace(".tar.gz", ".zip") + "\ndistributionSha512Sum="
                        + checksum + "\n");
    }

    private String mvnw(String javaHome) throws Exception {
        return run(
                folder.resolve("project"),
                Map.of(
                        "PATH", folder.resolve("tools").toString(),
                        "HOME", folder.resolve("home").toString(),
                        "MAVEN_USER_HOME", folder.resolve("m2").toString(),
                        "JAVA_HOME", javaHome),
                folder.resolve("tools/bash").toString(),
                "./mvnw",
                "verify",
                "-q");
    }

    private static String run(Path where, Map<String, String> environment, String... command) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static String sha512(Path file) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(Files.readAllBytes(file)));
    }

    private static void write(Path program, String text) throws IOException {
        Files.writeString(program, text);
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }
}
