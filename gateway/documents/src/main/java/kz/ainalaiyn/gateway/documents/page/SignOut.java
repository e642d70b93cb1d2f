package kz.ainalaiyn.gateway.documents.page;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.ainalaiyn.platform.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * {@code /reports/sign-out}: the end of the session, here and at Keycloak (OpenID Connect RP-Initiated Logout 1.0). Whose session
 * has run out here is sent to Keycloak first: the one there may well go on, and has to end too. Nothing of it is in this
 * class but that the path needs somebody who signed in, see {@code quarkus.oidc.page.logout}.
 */
@Path(SignOut.PATH)
public class SignOut {
    static final String PATH = "/reports/sign-out";

    /** Only reached with an access token, which has no session that could end, and by another spelling of the path. */
    @GET
    @Produces(MediaType.TEXT_HTML)
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.JUROR, Role.REPORTER, Role.AUDITOR})
    @Operation(hidden = true)
    public Response get(@HeaderParam(HttpHeaders.AUTHORIZATION) @Nullable String token) {
        return Response.status(Response.Status.SEE_OTHER)
                .header(HttpHeaders.LOCATION, token == null ? PATH : "/")
                .build();
    }
}
