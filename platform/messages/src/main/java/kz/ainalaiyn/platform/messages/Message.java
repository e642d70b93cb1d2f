package kz.ainalaiyn.platform.messages;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something to say to a person, before it is known in which language.
 *
 * @param key its text in the catalogue
 * @param arguments what the text names in braces, in the order given
 */
public record Message(String key, Map<String, Object> arguments) {

    /** Keeps the arguments as they are now. */
    public Message {
        arguments = Collections.unmodifiableMap(new LinkedHashMap<>(arguments));
    }

    /** The text of this key. */
    public static Message of(MessageKey key) {
        return of(key.key());
    }

    /** The text of this key; for keys that come from elsewhere, such as from an annotation. */
    public static Message of(String key) {
        return new Message(key, Map.of());
    }

    /** The same with one more argument: a number, a text, a day, a list of these, or a message that is part of this one. */
    public Message with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(arguments);
        more.put(name, value);
        return new Message(key, more);
    }

    /** The same with one more argument that is for the text alone, such as what chooses between two wordings, or names beside codes. */
    public Message worded(String name, Object value) {
        return with(name, new Wording(value));
    }

    /** An argument that is no data. */
    record Wording(Object value) {}

    /** What the text names, as data: the arguments, and in place of a message that is part of this one those of that one. */
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        arguments.forEach((name, value) -> {
            if (value instanceof Message part) {
                data.putAll(part.data());
            } else if (!(value instanceof Wording)) {
                data.put(name, value);
            }
        });
        return data;
    }
}
