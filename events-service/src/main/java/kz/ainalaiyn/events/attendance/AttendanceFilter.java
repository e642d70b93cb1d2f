package kz.ainalaiyn.events.attendance;

import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import kz.ainalaiyn.platform.http.Counting;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which attendances a list shows, every filter that is given must hold; and whether they are counted. */
public class AttendanceFilter {
    @QueryParam("status")
    @Nullable
    AttendanceStatus status;

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
    AttendanceStatus status() {
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
