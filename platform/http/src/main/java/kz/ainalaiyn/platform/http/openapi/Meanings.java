package kz.ainalaiyn.platform.http.openapi;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a place in a path, or a parameter that many operations have, is; one that has a meaning of its own says so itself. */
final class Meanings {
    private static final Map<String, String> BY_NAME = Map.ofEntries(
            Map.entry("id", "The id that the suite gave it."),
            Map.entry("externalId", "The organisation's own identifier of it."),
            Map.entry("graduate", "The id of the graduate's record."),
            Map.entry("event", "The id of the event."),
            Map.entry("competition", "The id of the competition."),
            Map.entry("programme", "The programme's code, such as AINALAIYN-2023."),
            Map.entry("code", "Its code, which never changes."),
            Map.entry("purpose", "What the graduate agrees to."),
            Map.entry("revision", "The number of the revision whose report is sealed."),
            Map.entry("extension", "The format of the file."),
            Map.entry("outcome", "Only rows of which this came."),
            Map.entry("undo", "Only rows of whose undoing this came."),
            Map.entry("status", "Only what is in this state."),
            Map.entry("type", "Only those of this type."),
            Map.entry("kind", "Only those of this kind."));

    private Meanings() {}

    static @Nullable String of(String parameter) {
        return BY_NAME.get(parameter);
    }
}
