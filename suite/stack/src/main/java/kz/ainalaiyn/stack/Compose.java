package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** docker-compose.yml with its variables replaced: the one place where each part's settings stand. */
record Compose(Map<String, Service> services) {

    /** What a process needs to know of a service; {@code health} is the port and path where HTTP tells, or empty. */
    record Service(
            Map<String, String> environment,
            List<String> command,
            Map<String, String> buildArguments,
            List<String> dependsOn,
            String health) {}

    static Compose read(Path file, Map<String, String> variables) {
        try (Reader reader = Files.newBufferedReader(file)) {
            Map<?, ?> document = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
            Map<String, Service> services = new LinkedHashMap<>();
            map(document.get("services"))
                    .forEach((name, service) -> services.put(name.toString(), service(map(service), variables)));
            return new Compose(Map.copyOf(services));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Service service(Part part) {
        Service service = services.get(part.service());
        if (service == null) {
            throw new StackFailure("docker-compose.yml has no service " + part.service());
        }
        return service;
    }

    private static Service service(Map<?, ?> service, Map<String, String> variables) {
        List<String> health = texts(map(service.get("healthcheck")).get("test"), variables);
        return new Service(
                values(service.get("environment"), variables),
                texts(service.get("command"), variables),
                values(map(service.get("build")).get("args"), variables),
                map(service.get("depends_on")).keySet().stream()
                        .map(Object::toString)
                        .toList(),
                health.contains("health-check") ? health.get(health.size() - 2) + health.getLast() : "");
    }

    private static Map<String, String> values(@Nullable Object node, Map<String, String> variables) {
        Map<String, String> result = new LinkedHashMap<>();
        map(node).forEach((key, value) -> result.put(key.toString(), Interpolation.of(value.toString(), variables)));
        return Map.copyOf(result);
    }

    private static List<String> texts(@Nullable Object node, Map<String, String> variables) {
        return node instanceof List<?> list
                ? list.stream()
                        .map(text -> Interpolation.of(text.toString(), variables))
                        .toList()
                : List.of();
    }

    private static Map<?, ?> map(@Nullable Object node) {
        return node instanceof Map<?, ?> map ? map : Map.of();
    }
}
