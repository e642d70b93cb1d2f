package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ainalaiyn.platform.http.Commands.Command;

/** Writes a record as it is shown alone: with what the caller may do with it now. */
@Singleton
final class Representations {
    private static final byte[] ACTIONS = ",\"actions\":".getBytes(StandardCharsets.UTF_8);

    private final ObjectMapper json;
    private final Commands commands;
    private final Rights rights;

    Representations(ObjectMapper json, Commands commands, Rights rights) {
        this.json = json;
        this.commands = commands;
        this.rights = rights;
    }

    /**
     * A record in JSON, in UTF-8.
     *
     * @param tag its entity tag: the same for all who see the record, for what a caller may do follows from the record's state, of which the
     *     tag is too, and from who the caller is
     */
    record Representation(byte[] content, String tag) {}

    /** The record, with its entity tag. */
    Representation of(Commanded record) throws JsonProcessingException {
        byte[] shown = json.writeValueAsBytes(record);
        List<Command> permitted = commands.permittedBy(record);
        return new Representation(with(actions(record, permitted), shown), tag(record, shown, permitted));
    }

    private static String tag(Commanded record, byte[] shown, List<Command> permitted) {
        byte[] state = permitted.stream().map(Command::name).toList().toString().getBytes(StandardCharsets.UTF_8);
        return record instanceof Versioned versioned
                ? EntityTag.of(versioned, shown, state)
                : EntityTag.of(shown, state);
    }

    private List<Action> actions(Commanded record, List<Command> permitted) {
        return permitted.stream()
                .filter(command -> rights.hasOneOf(command.roles()))
                .filter(command -> command.elsewhere() || rights.covers(record.owner()))
                .map(command -> command.on(record))
                .toList();
    }

    /** The object with a member more. */
    private byte[] with(List<Action> actions, byte[] object) throws JsonProcessingException {
        ByteArrayOutputStream whole = new ByteArrayOutputStream(object.length + 1000);
        whole.write(object, 0, object.length - 1);
        whole.writeBytes(ACTIONS);
        whole.writeBytes(json.writeValueAsBytes(actions));
        whole.write('}');
        return whole.toByteArray();
    }
}
