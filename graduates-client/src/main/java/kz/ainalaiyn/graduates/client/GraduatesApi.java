package kz.ainalaiyn.graduates.client;

import static java.util.Objects.requireNonNull;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Operations of graduates-service, called with the token of who calls this application. */
@Path("/v1")
@RegisterRestClient(configKey = "graduates")
@AccessToken
@Produces(MediaType.APPLICATION_JSON)
interface GraduatesApi {

    @GET
    @Path("graduates/{id}")
    Uni<Graduate> graduate(@PathParam("id") UUID id);

    @GET
    @Path("graduates/external/{externalId}")
    Uni<Graduate> graduate(@PathParam("externalId") String externalId, @QueryParam("organisation") String organisation);

    @GET
    @Path("districts/{code}")
    Uni<District> district(@PathParam("code") String code);

    /** Which graduate it is, and whose; what else there is of the record stays where it is. */
    record Graduate(UUID id, String organisation) {
        public Graduate {
            requireNonNull(id);
            requireNonNull(organisation);
        }
    }

    /** What a district is called. */
    record District(LocalizedText name) {
        public District {
            requireNonNull(name);
        }
    }
}
