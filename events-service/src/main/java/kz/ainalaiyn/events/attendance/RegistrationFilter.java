package kz.ainalaiyn.events.attendance;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import kz.ainalaiyn.platform.http.Counting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which registrations a list shows, every filter that is given must hold; and whether they are counted. */
public class RegistrationFilter {
    @QueryParam("status")
    @Nullable
    RegistrationStatus status;

    @QueryParam("organisation")
    @Size(max = 64)
    @Parameter(description = "The organisation that registered the graduate, by its code.")
    @Nullable
    String organisation;

    @QueryParam("count")
    @Parameter(
            description = Counting.DESCRIPTION,
            schema =
                    @Schema(
                            implementation = String.class,
                            enumeration = {"exact", "estimate"}))
    @Nullable
    Counting count;

    @Nullable
    RegistrationStatus status() {
        return status;
    }

    @Nullable
    String organisation() {
        return organisation;
    }

    @Nullable
    Counting count() {
        return count;
    }
}
