package kz.ainalaiyn.platform.files;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A column that a file may have.
 *
 * @param name the contract's member; {@code amount.currency} is a member of a member
 * @param kind what its cells hold
 * @param required whether a file without it is refused
 * @param heading what a template calls it
 */
public record Column(String name, Kind kind, boolean required, LocalizedText heading) {

    /** A column that a file may be without. */
    public static Column of(String name, Kind kind, String kk, String ru, String en) {
        return new Column(name, kind, false, new LocalizedText(kk, ru, en));
    }

    /** A column whose heading is its name. */
    public static Column named(String name, Kind kind) {
        return of(name, kind, name, name, name);
    }

    /** The column that every file has in which rows are told apart by the organisation's own identifiers. */
    public static Column externalId() {
        return new Column(
                "externalId",
                Kind.TEXT,
                true,
                new LocalizedText("Ұйымдағы нөмірі", "Номер в организации", "Identifier"));
    }

    /** The same column in a file that cannot be without it. */
    public Column needed() {
        return new Column(name, kind, true, heading);
    }

    /** What cells hold, as the contract's JSON has it. */
    public enum Kind {
        TEXT,
        INTEGER,
        DECIMAL,
        BOOLEAN,
        DATE,
        INSTANT
    }

    /** Where its value is in a row, a JSON Pointer (RFC 6901). */
    public String pointer() {
        JsonPointer place = JsonPointer.empty();
        for (String member : path()) {
            place = place.appendProperty(member);
        }
        return place.toString();
    }

    /** All that a heading may call it. */
    Stream<String> names() {
        return Stream.concat(Stream.of(name), Arrays.stream(Language.values()).map(each -> heading.in(each.locale())));
    }

    void set(ObjectNode row, JsonNode value) {
        List<String> path = path();
        ObjectNode owner = row;
        for (String member : path.subList(0, path.size() - 1)) {
            owner = owner.withObjectProperty(member);
        }
        owner.set(path.getLast(), value);
    }

    @Nullable
    JsonNode get(ObjectNode row) {
        JsonNode value = row.at(pointer());
        return value.isMissingNode() || value.isNull() ? null : value;
    }

    private List<String> path() {
        return List.of(name.split("\\.", -1));
    }
}
