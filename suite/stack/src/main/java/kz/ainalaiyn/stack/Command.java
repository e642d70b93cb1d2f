package kz.ainalaiyn.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is to be run: a program with its arguments, and nothing in its environment but what is given here and what a
 * program of this machine cannot do without.
 */
record Command(List<String> arguments, Map<String, String> environment, Path folder) {

    private static final List<String> INHERITED = List.of("PATH", "HOME", "TMPDIR", "LANG");

    Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    /** A JVM with the options of its service, the same that the container's entry point takes from JAVA_OPTS. */
    static Command java(List<String> arguments, Map<String, String> environment, Path folder) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(words(environment.getOrDefault("JAVA_OPTS", "")));
        words.addAll(arguments);
        return new Command(words, environment, folder);
    }

    static List<String> words(String text) {
        return List.of(text.strip().split("\\s+")).stream()
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /**
     * The same in a session of its own, where there is a program for that: Ctrl-C at a terminal then reaches only the
     * launcher, which stops its parts in order.
     */
    Command detached() {
        return find("setsid").map(this::prefixed).orElse(this);
    }

    Command prefixed(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(arguments);
        return new Command(all, environment, folder);
    }

    ProcessBuilder builder() {
        ProcessBuilder builder = new ProcessBuilder(arguments).directory(folder.toFile());
        builder.environment().clear();
        builder.environment().putAll(effectiveEnvironment());
        return builder;
    }

    /** Everything that the process will find in its environment. */
    Map<String, String> effectiveEnvironment() {
        Map<String, String> result = new LinkedHashMap<>();
        for (String name : INHERITED) {
            String value = System.getenv(name);
            if (value != null) {
                result.put(name, value);
            }
        }
        result.putAll(environment);
        return result;
    }

    /** The program of that name on the PATH. */
    static Optional<String> find(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return List.of(path.split(":")).stream()
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }
}
