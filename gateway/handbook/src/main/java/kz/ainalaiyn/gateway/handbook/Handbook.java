package kz.ainalaiyn.gateway.handbook;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Writes the site: every page as {@code <path>.html}, or {@code <path>.<language>.html} where it is there in several, beside what the pages load,
 * and {@code errors/titles.<language>.json}, what the types of problems are called.
 * {@code pages} lists the files.
 */
public final class Handbook {
    /** Of the jars of others: where each thing lies there, and what it is called here. */
    private static final Map<String, String> LIBRARIES = Map.of(
            "META-INF/resources/webjars/lunr/2.3.9/lunr.min.js", "lunr.js",
            "META-INF/resources/webjars/scalar/scalar.js", "scalar.js");

    private final Path repository;
    private final Path target;

    private Handbook(Path repository, Path target) {
        this.repository = repository;
        this.target = target;
    }

    /** Takes the repository's folder and the one to write to. */
    public static void main(String[] args) throws IOException {
        new Handbook(
                        Path.of(args[0]).toAbsolutePath().normalize(),
                        Path.of(args[1]).toAbsolutePath().normalize())
                .write();
    }

    private void write() throws IOException {
        clear();
        Sources sources = Sources.of(repository);
        Addresses addresses = sources.addresses();
        List<Page> pages = new ArrayList<>();
        for (Source source : sources.all()) {
            pages.add(Page.of(source, addresses));
        }
        Layout layout = new Layout(pages);
        for (Page page : pages) {
            Files.writeString(file(page.file()), layout.html(page));
        }
        Files.writeString(file("search.json"), SearchIndex.json(pages));
        for (String language : List.of("kk", "ru", "en")) {
            Files.write(
                    file("errors/titles." + language + ".json"),
                    new ObjectMapper().writeValueAsBytes(sources.problems().titles(language)));
        }
        copy(repository.resolve("docs"), Addresses.FILE);
        copy(repository.resolve("gateway/handbook/src/site"), Pattern.compile(".*"));
        for (Map.Entry<String, String> library : LIBRARIES.entrySet()) {
            try (InputStream script = Handbook.class.getClassLoader().getResourceAsStream(library.getKey())) {
                Files.copy(Objects.requireNonNull(script, library.getKey()), file(library.getValue()));
            }
        }
        list();
    }

    private void clear() throws IOException {
        if (Files.exists(target)) {
            try (Stream<Path> old = Files.walk(target)) {
                for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    private void copy(Path folder, Pattern name) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(each -> Files.isRegularFile(each)
                            && name.matcher(each.getFileName().toString()).matches())
                    .toList()) {
                Files.copy(file, file(folder.relativize(file).toString()));
            }
        }
    }

    private void list() throws IOException {
        List<String> files;
        try (Stream<Path> all = Files.walk(target)) {
            files = all.filter(Files::isRegularFile)
                    .map(file -> target.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
        Files.write(file("pages"), files);
    }

    private Path file(String name) throws IOException {
        Path file = target.resolve(name);
        Files.createDirectories(file.getParent());
        return file;
    }
}
