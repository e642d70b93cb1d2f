package kz.ainalaiyn.platform.testing;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("/probe")
class ProbeResource {

    private final JsonWebToken token;

    ProbeResource(JsonWebToken token) {
        this.token = token;
    }

    @GET
    @Path("partner")
    @RolesAllowed("partner")
    public Map<String, String> partner() {
        return Map.of(
                "subject", token.getSubject(),
                "username", token.getName(),
                "organisation", token.getClaim("organisation"));
    }

    @GET
    @Path("anyone")
    @Authenticated
    public Map<String, String> anyone() {
        return Map.of();
    }
}
