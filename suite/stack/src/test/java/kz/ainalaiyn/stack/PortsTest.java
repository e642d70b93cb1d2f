package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortsTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    @Test
    void a_taken_port_is_named_in_one_line_with_the_variable_to_change() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());
            StackSettings settings =
                    StackSettings.of(PROJECT, Map.of("EVENTS_PORT", port)).only(Part.EVENTS);

            assertThatThrownBy(() -> Stack.start(settings.withState(folder), step -> {}))
                    .isInstanceOf(StackFailure.class)
                    .hasMessage("Port " + port + " for events-service is taken by another program:"
                            + " end that, or set EVENTS_PORT to a free port.");
        }
    }

    @Test
    void a_port_that_is_no_number_is_named() {
        assertThatThrownBy(() -> StackSettings.of(PROJECT, Map.of("GATEWAY_PORT", "80a")))
                .hasMessage("GATEWAY_PORT is not a port: 80a");
    }

    @Test
    void every_part_gets_a_free_port_of_its_own() {
        assertThat(Ports.findFree().values()).hasSize(Part.values().length).doesNotHaveDuplicates();
    }

    @Test
    void a_second_launcher_with_the_same_data_is_refused() {
        try (FolderLock first =
                FolderLock.tryTake(folder.resolve("launcher.lock")).orElseThrow()) {
            StackSettings settings = StackSettings.of(PROJECT, Map.of()).withState(folder);

            assertThatThrownBy(() -> Stack.start(settings, step -> {}))
                    .hasMessageStartingWith("The suite is already running");
        }
    }
}
