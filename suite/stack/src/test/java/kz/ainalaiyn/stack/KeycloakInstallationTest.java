package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeycloakInstallationTest {

    private static final Map<String, String> OPTIONS = Map.of("KC_DB", "postgres");

    @TempDir
    private Path folder;

    private Path zip;
    private final AtomicInteger builds = new AtomicInteger();

    @BeforeEach
    void packADistribution() throws IOException {
        zip = folder.resolve("keycloak.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (String name : new String[] {"keycloak-1/lib/quarkus-run.jar", "keycloak-1/conf/keycloak.conf"}) {
                out.putNextEntry(new ZipEntry(name));
                out.write(name.getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void it_is_unpacked_and_built_once() {
        installation(this::succeed).install(step -> {});
        installation(this::succeed).install(step -> {});

        assertThat(builds).hasValue(1);
        assertThat(installation(this::succeed).folder().resolve("lib/quarkus-run.jar"))
                .exists();
    }

    @Test
    void a_build_that_was_cut_off_is_done_again_from_the_beginning() {
        assertThatThrownBy(() -> installation(this::cutOff).install(step -> {}))
                .isInstanceOf(UncheckedIOException.class);
        Path half = installation(this::succeed).folder().resolve("lib/half-written.jar");
        assertThat(half).exists();

        installation(this::succeed).install(step -> {});

        assertThat(builds).hasValue(2);
        assertThat(half).doesNotExist();
    }

    @Test
    void other_build_options_are_another_installation() {
        installation(this::succeed).install(step -> {});
        new KeycloakInstallation(zip, Map.of("KC_DB", "postgres", "KC_CACHE", "local"), folder, this::succeed)
                .install(step -> {});

        assertThat(builds).hasValue(2);
    }

    private KeycloakInstallation installation(Execution execution) {
        return new KeycloakInstallation(zip, OPTIONS, folder, execution);
    }

    private int succeed(Command command, Path log) {
        assertThat(command.environment()).containsEntry("KC_DB", "postgres");
        return builds.incrementAndGet() > 0 ? 0 : 1;
    }

    private int cutOff(Command command, Path log) throws IOException {
        builds.incrementAndGet();
        Files.writeString(command.folder().resolve("lib/half-written.jar"), "");
        throw new IOException("cut off");
    }
}
