package kz.ainalaiyn.events.attendance;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import kz.ainalaiyn.platform.http.ExternalKey;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** An event and a graduate, as one organisation identifies both. */
public class OwnIdentifiers {
    @PathParam("eventExternalId")
    @Pattern(regexp = ExternalKey.FORM, message = "identifier-format")
    @Parameter(description = "The identifier that the organisation gave its event.")
    String event = "";

    @PathParam("graduateExternalId")
    @Pattern(regexp = ExternalKey.FORM, message = "identifier-format")
    @Parameter(description = "The identifier that the organisation gave its graduate.")
    String graduate = "";

    @QueryParam("organisation")
    @Size(max = 64)
    @Parameter(
            description =
                    "The organisation whose identifiers these are; a coordinator names it, for a partner it is its own.")
    @Nullable
    String organisation;

    String event() {
        return event;
    }

    String graduate() {
        return graduate;
    }

    @Nullable
    String organisation() {
        return organisation;
    }
}
