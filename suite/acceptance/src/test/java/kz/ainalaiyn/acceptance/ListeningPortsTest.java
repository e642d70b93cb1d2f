package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the processes that {@code ./run} starts listen at, as the system itself tells. */
class ListeningPortsTest {
    /** Addresses as the kernel prints them: 127.0.0.1, ::1 and 127.0.0.1 in an address of IPv6. */
    private static final List<String> THIS_MACHINE =
            List.of("0100007F", "00000000000000000000000001000000", "0000000000000000FFFF00000100007F");

    private static final String LISTEN = "0A";

    @Test
    void nothing_can_be_reached_from_another_machine() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/net/tcp")), "This system does not tell who listens");
        LoadedSuite.get();
        Set<String> sockets = ProcessesOf.folder(LoadedSuite.folder()).stream()
                .flatMap(process -> socketsOf(process.pid()).stream())
                .collect(Collectors.toSet());

        List<String> listening = new ArrayList<>();
        List<String> open = new ArrayList<>();
        for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
            for (String line : Files.readAllLines(Path.of(table))) {
                String[] columns = line.strip().split("\\s+");
                if (columns[3].equals(LISTEN) && sockets.contains("socket:[" + columns[9] + "]")) {
                    String[] local = columns[1].split(":");
                    listening.add(columns[1]);
                    if (!THIS_MACHINE.contains(local[0])) {
                        open.add(local[0] + " port " + Integer.parseInt(local[1], 16));
                    }
                }
            }
        }

        assertThat(listening)
                .as("PostgreSQL, Keycloak, four applications and the gateway's management")
                .hasSizeGreaterThanOrEqualTo(7);
        assertThat(open).isEmpty();
    }

    private static Set<String> socketsOf(long process) {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc", Long.toString(process), "fd"))) {
            return descriptors.map(ListeningPortsTest::target).collect(Collectors.toSet());
        } catch (IOException e) {
            // It has ended.
            return Set.of();
        }
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // It was closed.
            return "";
        }
    }
}
