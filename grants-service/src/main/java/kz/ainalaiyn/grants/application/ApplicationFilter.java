package kz.ainalaiyn.grants.application;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which applications a list shows; every filter that is given must hold. */
public class ApplicationFilter {
    @QueryParam("competition")
    @Parameter(description = "The competition's id.")
    @Nullable
    UUID competition;

    @QueryParam("graduate")
    @Parameter(description = "Only what this graduate handed in.")
    @Nullable
    UUID graduate;

    @QueryParam("status")
    @Nullable
    ApplicationStatus status;

    @Nullable
    UUID competition() {
        return competition;
    }

    @Nullable
    UUID graduate() {
        return graduate;
    }

    @Nullable
    ApplicationStatus status() {
        return status;
    }
}
