package kz.ainalaiyn.platform.http;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** An organisation's own identifier of a record, and the organisation where the caller acts for more than one. */
public class ExternalKey {
    /** What such an identifier looks like. */
    public static final String FORM = "[A-Za-z0-9._:-]{1,128}";

    @PathParam("externalId")
    @Pattern(regexp = FORM, message = "identifier-format")
    String externalId = "";

    @QueryParam("organisation")
    @Size(max = 64)
    @Nullable
    String organisation;

    /** The identifier that the organisation gave the record. */
    public String externalId() {
        return externalId;
    }

    /** The code of the organisation; null where the client names none. */
    public @Nullable String organisation() {
        return organisation;
    }
}
