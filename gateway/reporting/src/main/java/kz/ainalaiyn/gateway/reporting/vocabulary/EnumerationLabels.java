package kz.ainalaiyn.gateway.reporting.vocabulary;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.ainalaiyn.platform.messages.Language;

/** What the values of the contracts' enumerations are called, from {@code labels/kk.properties} and its sisters. */
@Singleton
public final class EnumerationLabels {
    private final Map<Language, SortedMap<String, SortedMap<String, String>>> labels = new EnumMap<>(Language.class);

    EnumerationLabels() throws IOException {
        for (Language language : Language.values()) {
            labels.put(language, read("/labels/" + language.tag() + ".properties"));
        }
    }

    private static SortedMap<String, SortedMap<String, String>> read(String file) throws IOException {
        Properties lines = new Properties();
        try (Reader text = new InputStreamReader(
                Objects.requireNonNull(EnumerationLabels.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            lines.load(text);
        }
        SortedMap<String, SortedMap<String, String>> labels = new TreeMap<>();
        lines.stringPropertyNames().forEach(key -> {
            String[] names = key.split("\\.", 2);
            labels.computeIfAbsent(names[0], schema -> new TreeMap<>()).put(names[1], lines.getProperty(key));
        });
        return labels;
    }

    /** By the schema's name, and by the value. */
    public SortedMap<String, SortedMap<String, String>> in(Language language) {
        return Objects.requireNonNull(labels.get(language));
    }

    /** What a value is called; a value that came later than these labels is its own name. */
    public String of(String schema, String value, Language language) {
        return in(language).getOrDefault(schema, Collections.emptySortedMap()).getOrDefault(value, value);
    }
}
