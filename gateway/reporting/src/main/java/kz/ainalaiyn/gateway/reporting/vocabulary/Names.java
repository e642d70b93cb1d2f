package kz.ainalaiyn.gateway.reporting.vocabulary;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import kz.ainalaiyn.platform.messages.LocalizedText;

/**
 * What codes were called at a revision, which is for ever the same. Each kind is read when the first of its names is asked for, so that one
 * request may have them and none waits for what it does not show. For one thread.
 */
public final class Names {
    private final Function<Registered, SortedMap<String, LocalizedText>> reading;
    private final Map<Registered, SortedMap<String, LocalizedText>> read = new EnumMap<>(Registered.class);
    private final Map<Registered, Map<Locale, Map<String, String>>> shown = new EnumMap<>(Registered.class);

    Names(Function<Registered, SortedMap<String, LocalizedText>> reading) {
        this.reading = reading;
    }

    /** What they are called in a language, or else in another one, by their codes. */
    public SortedMap<String, String> in(Registered registered, Locale language) {
        SortedMap<String, String> names = new TreeMap<>();
        all(registered).forEach((code, name) -> names.put(code, name.in(language)));
        return names;
    }

    /**
     * What a person reads in place of a code: its name, with the tag of its language where it is in another one than asked for, and with the code
     * where another code has the same name; the code where there is no name.
     */
    public String shown(Registered registered, String code, Locale language) {
        return shown(registered, language).getOrDefault(code, code);
    }

    /** The same of all, by their codes. */
    public Map<String, String> shown(Registered registered, Locale language) {
        return shown.computeIfAbsent(registered, kind -> new HashMap<>())
                .computeIfAbsent(language, asked -> distinct(all(registered), asked));
    }

    private SortedMap<String, LocalizedText> all(Registered registered) {
        return read.computeIfAbsent(registered, reading);
    }

    private static Map<String, String> distinct(Map<String, LocalizedText> all, Locale language) {
        Map<String, String> names = new TreeMap<>();
        all.forEach((code, name) -> names.put(code, name.shownIn(language)));
        Set<String> once = new HashSet<>();
        Set<String> several = new HashSet<>();
        names.values().stream().filter(name -> !once.add(name)).forEach(several::add);
        names.replaceAll((code, name) -> several.contains(name) ? name + " (" + code + ")" : name);
        return names;
    }
}
