package kz.ainalaiyn.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * What is started and where.
 *
 * @param project the checkout, with docker-compose.yml and the built modules
 * @param home where unpacked binaries are kept; several suites may share it
 * @param state the data, logs and process ids of one suite
 * @param ports the port of each part, on this machine's own address
 * @param given the variables of the environment and of .env, the former before the latter
 * @param parts what is started
 * @param fresh whether earlier data is dropped first
 * @param fromSources the applications that run from their sources, in dev mode
 */
public record StackSettings(
        Path project,
        Path home,
        Path state,
        Map<Part, Integer> ports,
        Map<String, String> given,
        Set<Part> parts,
        boolean fresh,
        Set<Part> fromSources) {

    private static final int MANAGEMENT = 1000;

    public StackSettings {
        ports = Collections.unmodifiableMap(new EnumMap<>(ports));
        given = Map.copyOf(given);
        parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
        fromSources = Set.copyOf(fromSources);
    }

    /** The whole suite of a checkout, with settings from the environment, then .env, or .env.example without one. */
    public static StackSettings of(Path project, Map<String, String> environment) {
        Path file = project.resolve(".env");
        Map<String, String> given =
                new LinkedHashMap<>(EnvFile.read(Files.exists(file) ? file : project.resolve(".env.example")));
        given.putAll(environment);
        Map<Part, Integer> ports = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, Ports.parse(part, given.getOrDefault(part.portVariable(), "")));
        }
        Path home = home(given);
        return new StackSettings(project, home, home, ports, given, EnumSet.allOf(Part.class), false, Set.of());
    }

    /** The same for the checkout that holds the current folder. */
    public static StackSettings ofThisProject(Map<String, String> environment) {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("docker-compose.yml"))) {
                return of(folder, environment);
            }
        }
        throw new StackFailure("No docker-compose.yml here or above: start this inside the project.");
    }

    private static Path home(Map<String, String> given) {
        String own = given.getOrDefault("AINALAIYN_HOME", "");
        if (!own.isEmpty()) {
            return Path.of(own).toAbsolutePath();
        }
        String cache = given.getOrDefault("XDG_CACHE_HOME", "");
        Path base = cache.isEmpty() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(cache);
        return base.resolve("ainalaiyn").toAbsolutePath();
    }

    public StackSettings withState(Path folder) {
        return new StackSettings(project, home, folder.toAbsolutePath(), ports, given, parts, fresh, fromSources);
    }

    public StackSettings withHome(Path folder) {
        return new StackSettings(project, folder.toAbsolutePath(), state, ports, given, parts, fresh, fromSources);
    }

    /** The same at ports that nobody listens at now, so that it can run beside another suite. */
    public StackSettings withFreePorts() {
        return new StackSettings(project, home, state, Ports.findFree(), given, parts, fresh, fromSources);
    }

    public StackSettings only(Part first, Part... more) {
        return new StackSettings(project, home, state, ports, given, EnumSet.of(first, more), fresh, fromSources);
    }

    public StackSettings startingFresh() {
        return new StackSettings(project, home, state, ports, given, parts, true, fromSources);
    }

    /** The same with these applications in dev mode. */
    public StackSettings fromSources(Set<Part> applications) {
        return new StackSettings(project, home, state, ports, given, parts, fresh, applications);
    }

    /** The same with the documented example's secrets and nobody at the ports: for runs that are to serve nobody. */
    StackSettings alone() {
        Map<String, String> example = EnvFile.read(project.resolve(".env.example"));
        return new StackSettings(project, home, state, Ports.findFree(), example, parts, fresh, Set.of());
    }

    /** What the variables of docker-compose.yml stand for when its services are processes of this machine. */
    Map<String, String> variables() {
        Map<String, String> result = new LinkedHashMap<>(given);
        result.putIfAbsent("HTTP_HOST", "127.0.0.1");
        result.putIfAbsent("GATEWAY_MANAGEMENT_HOST", "127.0.0.1");
        ports.forEach((part, port) -> {
            result.put(part.portVariable(), port.toString());
            result.put(part.addressVariable(), "127.0.0.1:" + port);
        });
        // Beside the gateway's own port, so that two suites on one machine do not meet there either.
        result.putIfAbsent("GATEWAY_MANAGEMENT_PORT", Integer.toString(port(Part.GATEWAY) + MANAGEMENT));
        return result;
    }

    Compose compose() {
        return Compose.read(project.resolve("docker-compose.yml"), variables());
    }

    int port(Part part) {
        Integer port = ports.get(part);
        if (port == null) {
            throw new StackFailure("No port is set for " + part.title());
        }
        return port;
    }
}
