package kz.ainalaiyn.graduates.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.oidc.token.propagation.common.AccessToken;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Operations of graduates-service, called with the token of who calls this application. */
@Path("/v1")
@RegisterRestClient(configKey = "graduates")
@AccessToken
@Produces(MediaType.APPLICATION_JSON)
interface GraduatesApi {

    @GET
    @Path("graduates/{id}")
    JsonNode graduate(@PathParam("id") UUID id);

    @GET
    @Path("districts/{code}")
    JsonNode district(@PathParam("code") String code);
}
