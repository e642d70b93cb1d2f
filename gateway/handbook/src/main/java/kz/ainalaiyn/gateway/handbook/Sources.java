package kz.ainalaiyn.gateway.handbook;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Markdown of the repository that the site is made of, and the pages of the types of problems, which are cut out of one guide. */
final class Sources {
    /** Beside {@code docs/}. */
    private static final List<String> OTHERS = List.of(
            "README.md",
            "CHANGELOG.md",
            "CONTRIBUTING.md",
            "SECURITY.md",
            "CODE_OF_CONDUCT.md",
            "examples/partner/README.md",
            "examples/frontend/README.md",
            "examples/reporting/README.md");

    private static final Map<String, String> MOVED = Map.of(
            "docs/README", "",
            "docs/adr/README", "adr",
            "docs/guides/errors", "errors",
            "README", "about",
            "examples/partner/README", "examples/partner",
            "examples/frontend/README", "examples/frontend",
            "examples/reporting/README", "examples/reporting");

    private static final Pattern NAME = Pattern.compile("(.*?)(?:\\.(kk|ru))?\\.md");

    private final List<Source> all = new ArrayList<>();
    private final Addresses addresses;
    private final ProblemPages problems;

    private Sources(Path repository) throws IOException {
        Map<Path, String> paths = new HashMap<>();
        for (Path file : files(repository)) {
            Matcher name = NAME.matcher(repository.relativize(file).toString().replace('\\', '/'));
            if (!name.matches()) {
                throw new IllegalStateException("No page's name: " + file);
            }
            String path = path(name.group(1));
            paths.put(file, path);
            all.add(new Source(file, path, Objects.requireNonNullElse(name.group(2), "en"), Files.readString(file)));
        }
        Source guide = all.stream()
                .filter(source -> source.path().equals("errors"))
                .findFirst()
                .orElseThrow();
        problems = new ProblemPages(guide, Catalogue.of(repository));
        all.remove(guide);
        all.addAll(problems.all());
        addresses = new Addresses(repository, paths, problems.slugs());
    }

    static Sources of(Path repository) throws IOException {
        return new Sources(repository);
    }

    List<Source> all() {
        return all;
    }

    ProblemPages problems() {
        return problems;
    }

    Addresses addresses() {
        return addresses;
    }

    private static List<Path> files(Path repository) throws IOException {
        List<Path> files =
                new ArrayList<>(OTHERS.stream().map(repository::resolve).toList());
        try (Stream<Path> docs = Files.walk(repository.resolve("docs"))) {
            docs.filter(file -> file.toString().endsWith(".md")).sorted().forEach(files::add);
        }
        return files;
    }

    private static String path(String name) {
        String moved = MOVED.get(name);
        return moved == null
                ? name.replaceFirst("^docs/", "").toLowerCase(Locale.ROOT).replace('_', '-')
                : moved;
    }
}
