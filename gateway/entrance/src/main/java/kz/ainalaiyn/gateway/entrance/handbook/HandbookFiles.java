package kz.ainalaiyn.gateway.entrance.handbook;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ainalaiyn.platform.messages.Language;

/** The files that the handbook was built to. They are read from their jar each time: few ask, and a script has megabytes. */
@Singleton
final class HandbookFiles {
    private static final String PAGE = "text/html;charset=UTF-8";

    /** Pages are not among them: each has one address. */
    private static final Map<String, String> TYPES = Map.of(
            "css", "text/css;charset=UTF-8",
            "js", "text/javascript;charset=UTF-8",
            "json", "application/json;charset=UTF-8",
            "yaml", "application/yaml;charset=UTF-8",
            "svg", "image/svg+xml;charset=UTF-8",
            "png", "image/png");

    private final Set<String> names;

    HandbookFiles() {
        names = new String(bytes("pages"), StandardCharsets.UTF_8).lines().collect(Collectors.toUnmodifiableSet());
    }

    /** A file and how it is told to a browser. */
    record File(String type, Language language, byte[] bytes) {}

    /** The page at this path in the language, or else in English. */
    Optional<File> page(String path, Language language) {
        return of(path + "." + language.tag() + ".html", PAGE, language)
                .or(() -> of(path + ".html", PAGE, Language.EN));
    }

    /** Whether the page is there in several languages. */
    boolean isTranslated(String path) {
        return names.contains(path + "." + Language.KK.tag() + ".html");
    }

    /** What pages load. */
    Optional<File> file(String name) {
        String type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        return type == null ? Optional.empty() : of(name, type, Language.EN);
    }

    private Optional<File> of(String name, String type, Language language) {
        return names.contains(name) ? Optional.of(new File(type, language, bytes(name))) : Optional.empty();
    }

    private static byte[] bytes(String name) {
        ClassLoader jars = Thread.currentThread().getContextClassLoader();
        try (InputStream file = Objects.requireNonNull(jars.getResourceAsStream("handbook/" + name), name)) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
