package kz.ainalaiyn.grants.award;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which awards a list shows. */
public class AwardFilter {
    @QueryParam("competition")
    @Parameter(description = "The competition's id.")
    @Nullable
    UUID competition;

    @Nullable
    UUID competition() {
        return competition;
    }
}
