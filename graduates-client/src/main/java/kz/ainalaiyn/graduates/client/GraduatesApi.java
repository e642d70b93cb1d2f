package kz.ainalaiyn.graduates.client;

import static java.util.Objects.requireNonNull;

import io.quarkus.oidc.token.propagation.common.AccessToken;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/** Operations of graduates-service, called with the token of who calls this application. */
@Path("/v1")
@RegisterRestClient(configKey = "graduates")
@AccessToken
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
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

    @POST
    @Path("graduates/searches")
    Uni<Found> search(@QueryParam("limit") int limit, Search search);

    /** Of whom something is asked. */
    record Search(List<UUID> ids) {}

    /** Those of them whom the caller sees. */
    record Found(List<NamedGraduate> items) {
        public Found {
            requireNonNull(items);
        }
    }

    /** A graduate and what it is called. */
    record NamedGraduate(
            UUID id,
            String familyName,
            String givenName,
            @Nullable String patronymic) {
        public NamedGraduate {
            requireNonNull(id);
            requireNonNull(familyName);
            requireNonNull(givenName);
        }

        GraduateName name() {
            return new GraduateName(familyName, givenName, patronymic);
        }
    }

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
