package kz.ainalaiyn.stack;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One of the four applications, from its sources: Quarkus compiles what has changed with the next request, and offers what
 * dev mode has but for servers of its own, for those of the suite are there.
 *
 * @see <a href="https://quarkus.io/guides/maven-tooling#dev-mode">Quarkus dev mode</a>
 */
final class SourceServer implements Server {

    private final Path project;
    private final String module;
    private final Compose.Service service;
    private final HttpHealth health;

    SourceServer(Path project, String module, Compose.Service service, HttpHealth health) {
        this.project = project;
        this.module = module;
        this.service = service;
        this.health = health;
    }

    @Override
    public Command command() {
        Map<String, String> environment = new LinkedHashMap<>(service.environment());
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        // quarkus:dev refuses the Maven of many a distribution.
        environment.put("MAVEN", "pinned");
        // In the project, whose .env it may read: the environment goes before it.
        return new Command(
                List.of(
                        project.resolve("mvnw").toString(),
                        "--batch-mode",
                        "-Dquick",
                        "-Dquarkus.analytics.disabled=true",
                        "-Dquarkus.console.enabled=false",
                        "-Dquarkus.devservices.enabled=false",
                        "--projects",
                        module,
                        "--also-make",
                        "test-compile",
                        "quarkus:dev"),
                environment,
                project);
    }

    @Override
    public boolean isReady() {
        return health.isUp();
    }
}
