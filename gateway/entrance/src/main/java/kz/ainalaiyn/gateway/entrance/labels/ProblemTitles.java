package kz.ainalaiyn.gateway.entrance.labels;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.ainalaiyn.platform.messages.Language;

/** What the types of problems of all four applications are called; the handbook is built with them. */
@Singleton
final class ProblemTitles {
    private final Map<Language, SortedMap<String, String>> titles = new EnumMap<>(Language.class);

    ProblemTitles(ObjectMapper json) throws IOException {
        ClassLoader jars = Thread.currentThread().getContextClassLoader();
        for (Language language : Language.values()) {
            String name = "handbook/errors/titles." + language.tag() + ".json";
            try (InputStream file = Objects.requireNonNull(jars.getResourceAsStream(name), name)) {
                titles.put(language, json.readValue(file, new TypeReference<TreeMap<String, String>>() {}));
            }
        }
    }

    /** By the type, such as {@code /docs/errors/not-found}. */
    SortedMap<String, String> in(Language language) {
        return Objects.requireNonNull(titles.get(language));
    }
}
