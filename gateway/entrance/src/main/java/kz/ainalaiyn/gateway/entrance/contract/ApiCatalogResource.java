package kz.ainalaiyn.gateway.entrance.contract;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;

/**
 * {@code /.well-known/api-catalog}: where a program that knows the gateway's address alone finds the contracts and the documentation.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9727">RFC 9727</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9264">RFC 9264, the format</a>
 */
@Path("/.well-known/api-catalog")
@Produces("application/linkset+json;profile=\"https://www.rfc-editor.org/info/rfc9727\"")
public class ApiCatalogResource {
    private static final Catalog CATALOG = new Catalog(List.of(new Links(
            "/v1/",
            List.of(new Link("/openapi.json", "application/json"), new Link("/openapi.yaml", "application/yaml")),
            List.of(new Link("/docs/", "text/html")),
            List.of(new Link("/asyncapi.json", "application/json")))));

    /** A set of links. */
    record Catalog(List<Links> linkset) {}

    /** What there is to know of the API at an address; addresses are relative to the gateway's own. */
    record Links(
            String anchor,
            @JsonProperty("service-desc") List<Link> descriptions,

            @JsonProperty("service-doc") List<Link> documentation,

            @JsonProperty("service-meta") List<Link> changes) {}

    /** An address, and what is there. */
    record Link(String href, String type) {}

    /** Reads the catalogue. */
    @GET
    @PermitAll
    @Operation(hidden = true)
    public Response get() {
        return Response.ok(CATALOG)
                .header(HttpHeaders.LINK, "</.well-known/api-catalog>; rel=\"api-catalog\"")
                .build();
    }
}
