package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.http.ExternalKey;
import kz.ainalaiyn.platform.http.InputRule;
import kz.ainalaiyn.platform.http.JsonInput;
import kz.ainalaiyn.platform.http.Submitted;
import kz.ainalaiyn.platform.outcomes.InputError;

/** A row of a file on its way into a register: what a single request has in its address, and its body. */
public final class ImportedRow {
    private static final Pattern EXTERNAL_ID = Pattern.compile(ExternalKey.FORM);

    private final JsonInput input;
    private final ObjectNode values;
    private final String organisation;
    private final Caller caller;
    private final List<InputError> faults;

    ImportedRow(JsonInput input, ObjectNode values, String organisation, Caller caller, List<InputError> faults) {
        this.input = input;
        this.values = values.deepCopy();
        this.organisation = organisation;
        this.caller = caller;
        this.faults = new ArrayList<>(faults);
    }

    /** The code of the organisation that the row is recorded for. */
    public String organisation() {
        return organisation;
    }

    /** Who sent the file. */
    public Caller caller() {
        return caller;
    }

    /** Takes the organisation's own identifier out of the row; where there is none it is empty, and that a fault of the row. */
    public String takeExternalId() {
        JsonNode member = values.path("externalId");
        values.remove("externalId");
        if (member.isTextual() && EXTERNAL_ID.matcher(member.textValue()).matches()) {
            return member.textValue();
        }
        boolean absent = member.isMissingNode() || member.isNull();
        faults.add(InputError.at("/externalId", absent ? InputRule.REQUIRED : InputRule.IDENTIFIER_FORMAT));
        return "";
    }

    /** What is left of the row, read as the body of a single request; whatever is wrong with the row is a fault of it. */
    public <T> Submitted<T> body(Class<T> type) {
        return input.read(values, type, faults);
    }
}
