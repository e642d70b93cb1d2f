package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ainalaiyn.stack.sample.Programme2023;
import org.junit.jupiter.api.Test;

/** What making documents took is given back, with the settings that the suite really runs with. */
class DocumentMemoryTest {
    private static final List<String> FORMS =
            List.of("coverage.xlsx", "coverage.pdf", "coverage.png", "final.pdf", "coverage.csv");
    private static final Pattern RESIDENT = Pattern.compile("(?m)^Rss: +([0-9]+) kB$");
    private static final int MUCH = 100;
    /** Twice the time after which the gateway collects when nothing is asked of it. */
    private static final Duration IDLE = Duration.ofSeconds(35);

    @Test
    void fifty_documents_of_each_form_leave_no_memory_held() throws Exception {
        assumeTrue(
                Files.exists(Path.of("/proc/self/smaps_rollup")), "This system does not tell how much a process holds");
        LoadedSuite suite = LoadedSuite.get();
        // The classes and the compiled code that documents need stay, once they were made.
        make(suite, 10);
        Thread.sleep(IDLE);
        int before = megabytes();

        make(suite, 50);
        int after = megabytes();
        int idle = settled(Math.min(before + MUCH / 2, 256 + MUCH));

        System.err.printf("The gateway held %d MB, %d MB after the documents, %d MB when idle%n", before, after, idle);
        assertThat(idle).isLessThan(before + MUCH / 2);
        assertThat(idle).as("of what the heap alone may take, and the rest").isLessThan(256 + MUCH);
    }

    /** What is held once it is less than this, or after the time in which it ought to be. */
    private static int settled(int most) throws Exception {
        Instant end = Instant.now().plus(IDLE);
        int held = megabytes();
        while (held >= most && Instant.now().isBefore(end)) {
            Thread.sleep(Duration.ofSeconds(1));
            held = megabytes();
        }
        return held;
    }

    private static void make(LoadedSuite suite, int documents) {
        for (String form : FORMS) {
            for (int i = 0; i < documents; i++) {
                assertThat(suite.as("reporter")
                                .get("/v1/reports/" + form + "?programme=" + Programme2023.CODE + "&lang="
                                        + List.of("kk", "ru", "en").get(i % 3))
                                .statusCode())
                        .as(form)
                        .isEqualTo(200);
            }
        }
    }

    private static int megabytes() throws IOException {
        Path record = LoadedSuite.folder().resolve("pids").resolve("gateway");
        String process = Files.readString(record).split(" ", -1)[0];
        Matcher resident = RESIDENT.matcher(Files.readString(Path.of("/proc", process, "smaps_rollup")));
        assertThat(resident.find()).isTrue();
        return Integer.parseInt(resident.group(1)) / 1024;
    }
}
