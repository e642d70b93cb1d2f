package kz.ainalaiyn.platform.messages;

import com.ibm.icu.text.MessageFormat;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The catalogue: for each key one text in each language, in ICU's message format.
 *
 * <p>Each jar brings the texts of its own keys in {@code catalogue/kk.properties}, {@code ru.properties} and
 * {@code en.properties}.
 *
 * @see <a href="https://unicode-org.github.io/icu/userguide/format_parse/messages/">ICU message format</a>
 */
@Singleton
public final class Messages {
    private static final List<String> FORMATS = List.of("plural", "number", "date", "time");

    private final Map<Language, Properties> texts = new EnumMap<>(Language.class);
    private final Map<Text, MessageFormat> parsed = new ConcurrentHashMap<>();

    /**
     * Reads the texts of every jar.
     *
     * @throws IOException when a file of the catalogue cannot be read
     */
    public Messages() throws IOException {
        ClassLoader jars = Thread.currentThread().getContextClassLoader();
        for (Language language : Language.values()) {
            Properties all = new Properties();
            for (URL file : Collections.list(jars.getResources("catalogue/" + language.tag() + ".properties"))) {
                try (Reader text = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    all.load(text);
                }
            }
            texts.put(language, all);
        }
    }

    /** A key in a language. */
    private record Text(String key, Language language) {}

    /** The text of this key, which names no arguments. */
    public String text(MessageKey key, Language language) {
        return text(Message.of(key), language);
    }

    /**
     * The text in this language, with the arguments in their places.
     *
     * @throws IllegalStateException when the catalogue has no such key; the tests of the catalogue look for each
     */
    public String text(Message message, Language language) {
        String pattern = pattern(message.key(), language);
        Map<String, Object> words = new HashMap<>();
        message.arguments().forEach((name, value) -> words.put(name, word(name, value, pattern, language)));
        MessageFormat format = parsed.computeIfAbsent(
                new Text(message.key(), language), text -> new MessageFormat(pattern, language.locale()));
        // ICU's formats are not for several threads at once; to wait for one takes less than to clone it.
        synchronized (format) {
            return format.format(words);
        }
    }

    private Object word(String name, Object value, String pattern, Language language) {
        return switch (value) {
            case Message part -> text(part, language);
            case Message.Wording wording -> word(name, wording.value(), pattern, language);
            case List<?> list ->
                list.stream()
                        .map(each -> word(name, each, pattern, language).toString())
                        .collect(Collectors.joining(", "));
            default -> isFormatted(name, pattern) ? value : value.toString();
        };
    }

    /**
     * Whether the language says how the argument is written, by its plurals, numbers and days; otherwise it stands as it is
     * written in the next request.
     */
    private static boolean isFormatted(String name, String pattern) {
        return FORMATS.stream().anyMatch(format -> pattern.contains("{" + name + ", " + format));
    }

    /** The text of this key as the catalogue has it, its arguments in braces. */
    public String pattern(String key, Language language) {
        String pattern = texts(language).getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("The catalogue has no text for " + key + " in " + language.tag());
        }
        return pattern;
    }

    /** The keys that there are in this language. */
    public Set<String> keys(Language language) {
        return texts(language).stringPropertyNames();
    }

    private Properties texts(Language language) {
        return Objects.requireNonNull(texts.get(language));
    }
}
