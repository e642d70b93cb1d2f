package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.http.ExternalKey;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.InputRule;
import kz.ainalaiyn.platform.http.JsonInput;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Submitted;
import kz.ainalaiyn.platform.http.WantedValue;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;

/** A row of a file on its way into a register: what a single request has in its address, and its body. */
public final class ImportedRow {
    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final UUID NOTHING = new UUID(0, 0);
    private static final Pattern EXTERNAL_ID = Pattern.compile(ExternalKey.FORM);

    private final JsonInput input;
    private final ObjectNode values;
    private final String organisation;
    private final Caller caller;
    private final IfMatch match;
    private final List<InputError> faults;

    ImportedRow(
            JsonInput input,
            ObjectNode values,
            String organisation,
            Caller caller,
            IfMatch match,
            List<InputError> faults) {
        this.input = input;
        this.values = values.deepCopy();
        this.organisation = organisation;
        this.caller = caller;
        this.match = match;
        this.faults = new ArrayList<>(faults);
    }

    /** The code of the organisation that the row is recorded for. */
    public String organisation() {
        return organisation;
    }

    /** Who sent the file, or asked for its undoing. */
    public Caller caller() {
        return caller;
    }

    /** The version that the record has to have; any where a file is recorded. */
    public IfMatch match() {
        return match;
    }

    /** Takes the organisation's own identifier out of the row; where there is none it is empty, and that a fault of the row. */
    public String takeExternalId() {
        JsonNode member = values.path("externalId");
        values.remove("externalId");
        if (member.isTextual() && EXTERNAL_ID.matcher(member.textValue()).matches()) {
            return member.textValue();
        }
        faults.add(InputError.at("/externalId", isAbsent(member) ? InputRule.REQUIRED : InputRule.IDENTIFIER_FORMAT));
        return "";
    }

    /** Takes an id of ours out of the row; where there is none it is one that nothing has, and that a fault of the row. */
    public UUID takeId(String name) {
        JsonNode member = values.path(name);
        values.remove(name);
        if (member.isTextual() && UUID_FORM.matcher(member.textValue()).matches()) {
            return UUID.fromString(member.textValue());
        }
        faults.add(InputError.at("/" + name, isAbsent(member) ? InputRule.REQUIRED : InputRule.UUID_FORMAT));
        return NOTHING;
    }

    /** Takes a constant out of the row, where it has one. */
    public <E extends Enum<E>> Optional<E> takeConstantIfAny(String name, Class<E> type) {
        if (isAbsent(values.path(name))) {
            values.remove(name);
            return Optional.empty();
        }
        return Optional.of(takeConstant(name, type));
    }

    /** Takes a constant out of the row; where there is none it is the first of them, and that a fault of the row. */
    public <E extends Enum<E>> E takeConstant(String name, Class<E> type) {
        JsonNode member = values.path(name);
        values.remove(name);
        E[] all = type.getEnumConstants();
        for (E constant : all) {
            if (constant.name().equals(member.textValue())) {
                return constant;
            }
        }
        faults.add(InputError.at("/" + name, isAbsent(member) ? Message.of(InputRule.REQUIRED) : WantedValue.of(type)));
        return all[0];
    }

    private static boolean isAbsent(JsonNode member) {
        return member.isMissingNode() || member.isNull();
    }

    /**
     * That nothing is wrong with the row, and nothing left of it.
     *
     * @throws ProblemException 400 with every fault
     */
    public void requireNothingElse() {
        values.fieldNames().forEachRemaining(name -> faults.add(InputError.at("/" + name, InputRule.UNKNOWN_MEMBER)));
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
    }

    /** What is left of the row, read as the body of a single request; whatever is wrong with the row is a fault of it. */
    public <T> Submitted<T> body(Class<T> type) {
        return input.read(values, type, faults);
    }
}
