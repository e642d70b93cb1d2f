package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.yaml.snakeyaml.Yaml;

/** What a container gets from docker-compose.yml is what the launcher gives to a process. */
class LauncherEnvironmentTest {

    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    @TempDir
    private Path folder;

    private StackSettings settings;

    @BeforeEach
    void takeTheDocumentedExample() {
        settings = StackSettings.of(PROJECT, Map.of());
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"GRADUATES", "EVENTS", "GRANTS", "GATEWAY"})
    void a_process_finds_the_environment_of_its_container_and_nothing_else(Part part) throws Exception {
        Server server = new Servers(settings.withState(folder), settings.compose(), null, null)
                .all()
                .get(part);
        Command command = server.command();

        Map<String, String> found = environmentOfA(command);

        Map<String, String> expected = containerEnvironment(part, localVariables());
        assertThat(expected).hasSizeGreaterThan(8);
        expected.forEach((name, value) -> assertThat(found).containsEntry(name, value));
        found.keySet().removeAll(expected.keySet());
        // A shell adds PWD, SHLVL, _ and OLDPWD for itself.
        assertThat(found.keySet()).isSubsetOf("PATH", "HOME", "TMPDIR", "LANG", "PWD", "SHLVL", "_", "OLDPWD");
    }

    @Test
    void an_application_gets_the_addresses_of_this_machine() {
        Map<String, String> environment =
                settings.compose().service(Part.GRANTS).environment();

        assertThat(environment)
                .containsEntry("QUARKUS_HTTP_HOST", "127.0.0.1")
                .containsEntry("QUARKUS_HTTP_PORT", "8083")
                .containsEntry("QUARKUS_DATASOURCE_JDBC_URL", "jdbc:postgresql://127.0.0.1:54320/grants")
                .containsEntry("QUARKUS_OIDC_AUTH_SERVER_URL", "http://127.0.0.1:8180/realms/ainalaiyn")
                .containsEntry("QUARKUS_OIDC_TOKEN_ISSUER", "http://localhost:8180/realms/ainalaiyn")
                .containsEntry("AINALAIYN_EVENTS_URL", "http://127.0.0.1:8082")
                .containsEntry("AINALAIYN_CLIENT_SECRET", "development-grants-service");
    }

    @Test
    void a_port_from_the_environment_is_followed_by_all_who_need_it() {
        StackSettings moved = StackSettings.of(PROJECT, Map.of("EVENTS_PORT", "9082", "GATEWAY_PORT", "9080"));

        Compose compose = moved.compose();

        assertThat(compose.service(Part.EVENTS).environment()).containsEntry("QUARKUS_HTTP_PORT", "9082");
        assertThat(compose.service(Part.GRANTS).environment())
                .containsEntry("AINALAIYN_EVENTS_URL", "http://127.0.0.1:9082");
        assertThat(compose.service(Part.KEYCLOAK).environment()).containsEntry("GATEWAY_URL", "http://localhost:9080");
    }

    @ParameterizedTest
    @EnumSource(
            value = Part.class,
            names = {"POSTGRES"},
            mode = EnumSource.Mode.EXCLUDE)
    void the_port_of_a_container_is_the_default_of_its_process(Part part) throws Exception {
        Map<String, String> environment = containerEnvironment(part, settings.given());

        String port = environment.getOrDefault("QUARKUS_HTTP_PORT", environment.get("KC_HTTP_PORT"));
        assertThat(port).isEqualTo(Integer.toString(part.defaultPort()));
    }

    /** Only where there is a docker client with compose; the same is read from the file above everywhere. */
    @ParameterizedTest
    @EnumSource(Part.class)
    void docker_compose_itself_gives_a_container_what_is_read_here(Part part) throws Exception {
        Optional<JsonNode> config = dockerComposeConfig();
        assumeThat(config).as("docker compose").isPresent();

        JsonNode environment =
                config.orElseThrow().path("services").path(part.service()).path("environment");

        Map<String, String> expected = Compose.read(PROJECT.resolve("docker-compose.yml"), settings.given())
                .service(part)
                .environment();
        assertThat(new ObjectMapper().convertValue(environment, Map.class)).isEqualTo(expected);
    }

    private static Optional<JsonNode> dockerComposeConfig() throws Exception {
        if (Command.find("docker").isEmpty()) {
            return Optional.empty();
        }
        Process docker = new Command(
                        List.of("docker", "compose", "--env-file", ".env.example", "config", "--format", "json"),
                        Map.of(),
                        PROJECT)
                .builder()
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        byte[] output = docker.getInputStream().readAllBytes();
        return docker.waitFor() == 0 ? Optional.of(new ObjectMapper().readTree(output)) : Optional.empty();
    }

    @Test
    void every_placeholder_of_the_realm_has_a_value() throws Exception {
        String realm = Files.readString(PROJECT.resolve("deploy/keycloak/ainalaiyn-realm.json"));

        List<String> placeholders = Pattern.compile("\\$\\{([A-Z_]+)}")
                .matcher(realm)
                .results()
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(placeholders).contains("PARTNER_A_SECRET", "GATEWAY_URL");
        assertThat(settings.compose().service(Part.KEYCLOAK).environment())
                .containsKeys(placeholders.toArray(String[]::new));
    }

    @Test
    void no_secret_has_a_default() throws Exception {
        String compose = Files.readString(PROJECT.resolve("docker-compose.yml"));

        Map<String, String> withDefault = Pattern.compile("\\$\\{(\\w*(?:PASSWORD|SECRET|KEY|KEYSET))(:?[-}][^}]*)")
                .matcher(compose)
                .results()
                .collect(Collectors.toMap(match -> match.group(1), match -> match.group(2), (a, b) -> a));

        assertThat(withDefault).isEmpty();
    }

    private Map<String, String> localVariables() {
        Map<String, String> variables = new HashMap<>(settings.given());
        variables.putAll(Map.of(
                "HTTP_HOST", "127.0.0.1",
                "GATEWAY_MANAGEMENT_HOST", "127.0.0.1",
                "POSTGRES_ADDRESS", "127.0.0.1:54320",
                "KEYCLOAK_ADDRESS", "127.0.0.1:8180",
                "GRADUATES_ADDRESS", "127.0.0.1:8081",
                "EVENTS_ADDRESS", "127.0.0.1:8082",
                "GRANTS_ADDRESS", "127.0.0.1:8083"));
        return variables;
    }

    /** Another reading of the compose file, so that the launcher's is not compared with itself. */
    private static Map<String, String> containerEnvironment(Part part, Map<String, String> variables) throws Exception {
        Map<String, Map<String, Map<String, Map<String, Object>>>> file =
                new Yaml().load(Files.readString(PROJECT.resolve("docker-compose.yml")));
        Map<String, String> result = new HashMap<>();
        file.get("services")
                .get(part.service())
                .get("environment")
                .forEach((name, value) -> result.put(name, resolved(value.toString(), variables)));
        return result;
    }

    private static String resolved(String value, Map<String, String> variables) {
        Pattern innermost = Pattern.compile("\\$\\{(\\w+)(?::([-?])([^${}]*))?}");
        String result = value;
        for (Matcher match = innermost.matcher(result); match.find(); match = innermost.matcher(result)) {
            String replacement = variables.getOrDefault(match.group(1), match.group(3));
            result = result.substring(0, match.start()) + replacement + result.substring(match.end());
        }
        return result;
    }

    private Map<String, String> environmentOfA(Command command) throws Exception {
        Path log = folder.resolve("environment");
        Child child = Child.start(
                "environment",
                new Command(List.of("env", "-0"), command.environment(), folder),
                log,
                new ProcessRecords(folder.resolve("pids")));
        assertThat(child.hasEndedWithin(Duration.ofSeconds(10))).isTrue();
        Map<String, String> result = new HashMap<>();
        for (String entry : Files.readString(log).split("\0")) {
            int equals = entry.indexOf('=');
            result.put(entry.substring(0, equals), entry.substring(equals + 1));
        }
        return result;
    }
}
