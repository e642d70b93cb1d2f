package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceServerTest {
    @TempDir
    Path folder;

    @Test
    void one_application_runs_from_its_sources_with_what_docker_compose_gives_it() {
        StackSettings settings = StackSettings.ofThisProject(Map.of()).withState(folder);
        Map<Part, Server> usual = servers(settings);
        Map<Part, Server> dev = servers(settings.fromSources(Set.of(Part.EVENTS)));

        Command events = dev.get(Part.EVENTS).command();
        assertThat(events.arguments()).endsWith("quarkus:dev").contains("events-service");
        assertThat(events.folder()).isEqualTo(settings.project());
        assertThat(events.environment())
                .containsAllEntriesOf(usual.get(Part.EVENTS).command().environment())
                .containsEntry("MAVEN", "pinned");
        assertThat(dev.get(Part.GRANTS).command())
                .isEqualTo(usual.get(Part.GRANTS).command());
    }

    private Map<Part, Server> servers(StackSettings settings) {
        return new Servers(
                        settings,
                        settings.compose(),
                        HttpClient.newHttpClient(),
                        new ProcessRecords(folder.resolve("pids")))
                .all();
    }
}
