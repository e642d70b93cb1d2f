package kz.ainalaiyn.gateway.handbook;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What all applications say, by the files of their catalogues. */
record Catalogue(Map<String, Properties> texts) {
    /** What an example of a text has in the places of its arguments. */
    private static final Map<String, Object> ARGUMENTS = Map.ofEntries(
            Map.entry("allowed", "GET, HEAD, OPTIONS"),
            Map.entry("accepted", "application/json"),
            Map.entry("line", 3),
            Map.entry("column", 17),
            Map.entry("count", 2),
            Map.entry("command", "announcement"),
            Map.entry("opensAt", "2023-08-01T03:00:00Z"),
            Map.entry("left", "400000.00 KZT"),
            Map.entry("quota", 60000),
            Map.entry("window", 60),
            Map.entry("seconds", 17));

    static Catalogue of(Path repository) throws IOException {
        Map<String, Properties> texts = new TreeMap<>();
        for (String language : List.of("en", "kk", "ru")) {
            Properties all = new Properties();
            for (Path file : files(repository, language)) {
                try (Reader text = Files.newBufferedReader(file)) {
                    all.load(text);
                }
            }
            texts.put(language, all);
        }
        return new Catalogue(texts);
    }

    /** An example of the text. */
    String text(String key, String language) {
        String pattern = texts.getOrDefault(language, new Properties()).getProperty(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No text in " + language + " for " + key);
        }
        Map<String, Object> words = new HashMap<>(ARGUMENTS);
        words.put("status", key.startsWith("application") ? "WITHDRAWN" : "CLOSED");
        return new MessageFormat(pattern, Locale.of(language)).format(words);
    }

    private static List<Path> files(Path repository, String language) throws IOException {
        List<Path> files = new ArrayList<>();
        for (String folder : List.of(".", "platform", "gateway")) {
            try (Stream<Path> modules = Files.list(repository.resolve(folder))) {
                modules.map(module -> module.resolve("src/main/resources/catalogue/" + language + ".properties"))
                        .filter(Files::exists)
                        .forEach(files::add);
            }
        }
        return files;
    }
}
