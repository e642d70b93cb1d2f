package kz.ainalaiyn.gateway.documents.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import kz.ainalaiyn.gateway.documents.format.IatiPublisher;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/data-catalog}: the public figures for portals of open data. */
@Path("/v1/data-catalog")
@Tag(name = "Releases")
@Produces("application/ld+json")
@RunOnVirtualThread
public class DataCatalogResource {
    private final Releases releases;
    private final IatiPublisher publisher;
    private final String gateway;

    DataCatalogResource(
            Releases releases,
            IatiPublisher publisher,
            @ConfigProperty(name = "ainalaiyn.gateway.url") String gateway) {
        this.releases = releases;
        this.publisher = publisher;
        this.gateway = gateway;
    }

    /** Reads the catalogue. */
    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(
            operationId = "getDataCatalog",
            summary = "Read the public figures as a catalogue of datasets",
            description =
                    "All programmes whose figures are public, as a catalogue in the vocabulary DCAT 3, by which portals of open data harvest."
                            + " It needs no token. Addresses in it are those of this gateway.")
    @APIResponse(
            responseCode = "200",
            description = "The catalogue in JSON-LD.",
            content =
                    @Content(
                            mediaType = "application/ld+json",
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "A catalogue as DCAT 3 describes it, in JSON-LD 1.1.")))
    public Response get() {
        return Response.ok(DataCatalog.of(releases.all(), gateway, publisher.name()))
                .header(HttpHeaders.CACHE_CONTROL, ReleaseResource.CACHED)
                .build();
    }
}
