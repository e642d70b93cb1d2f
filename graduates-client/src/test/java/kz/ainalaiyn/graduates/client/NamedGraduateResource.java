package kz.ainalaiyn.graduates.client;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Refuses;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** What an application that others name graduates to does with a graduate's id. */
@Path("/named-graduates/{id}")
@RunOnVirtualThread
public class NamedGraduateResource {
    private final Roster roster;
    private final Caller caller;

    NamedGraduateResource(Roster roster, Caller caller) {
        this.roster = roster;
        this.caller = caller;
    }

    /** The organisation of the graduate. */
    @PUT
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed(Role.PARTNER)
    @Refuses("unprocessable")
    @Operation(operationId = "nameGraduate", summary = "Name a graduate")
    public String organisationOf(@PathParam("id") UUID id) {
        return roster.find(id, caller)
                .orElseThrow(() -> ProblemException.of(
                        Refusal.unusable(InputError.at("/graduateId", GraduatesMessage.UNKNOWN_GRADUATE))));
    }
}
