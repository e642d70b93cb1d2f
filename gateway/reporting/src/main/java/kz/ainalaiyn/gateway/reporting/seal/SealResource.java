package kz.ainalaiyn.gateway.reporting.seal;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/seals}. */
@Path("/v1/seals/{programme}")
@Tag(name = "Seals")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class SealResource {
    private final Seals seals;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;

    SealResource(Seals seals, AsOfRevisions revisions, Vocabulary vocabulary) {
        this.seals = seals;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    /** Who was counted in a sealed report. */
    public record SealedPersons(List<UUID> persons) {}

    /** Lists the seals of a programme, the latest revision first. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(operationId = "listSeals", summary = "List the seals of a programme")
    public Page<Seal> list(
            @PathParam("programme") @Size(max = 64) String programme, @Valid @BeanParam PageRequest page) {
        return seals.list(programme, page)
                .orElseThrow(() -> vocabulary.unknownProgramme(programme, OptionalLong.empty()));
    }

    /** Seals the report of a revision. The same again answers with the same seal. */
    @PUT
    @Path("{revision}")
    @RolesAllowed({Role.COORDINATOR})
    @Operation(operationId = "putSeal", summary = "Seal the report of a revision")
    @APIResponseSchema(value = Seal.class, responseCode = "200")
    public Response put(
            @PathParam("programme") @Size(max = 64) String programme,
            @PathParam("revision") @Min(1) @Max(Integer.MAX_VALUE) long revision) {
        revisions.of("revision", List.of(programme), Long.toString(revision));
        Seals.Sealed sealed = seals.seal(programme, revision)
                .orElseThrow(() -> vocabulary.unknownProgramme(
                        "programme", List.of(programme), "revision", OptionalLong.of(revision)));
        Response.ResponseBuilder answer =
                Response.status(sealed.isNew() ? 201 : 200).entity(sealed.seal());
        return sealed.isNew()
                ? answer.header(HttpHeaders.LOCATION, "/v1/seals/" + programme + "/" + revision)
                        .build()
                : answer.build();
    }

    /** Reads a seal. */
    @GET
    @Path("{revision}")
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(operationId = "getSeal", summary = "Read a seal")
    public Seal get(@PathParam("programme") @Size(max = 64) String programme, @PathParam("revision") long revision) {
        return seals.find(programme, revision).orElseThrow(() -> seals.notSealed(programme, revision));
    }

    /** Tells who was counted, by pseudonymous ids, so that the seal's digest of them can be checked. */
    @GET
    @Path("{revision}/persons")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
    @Operation(operationId = "getSealedPersons", summary = "Who was counted in a sealed report")
    public SealedPersons persons(
            @PathParam("programme") @Size(max = 64) String programme, @PathParam("revision") long revision) {
        revisions.of("revision", List.of(programme), Long.toString(revision));
        return seals.find(programme, revision)
                .map(seal -> new SealedPersons(seals.persons(programme, revision)))
                .orElseThrow(() -> seals.notSealed(programme, revision));
    }

    /** Counts the sealed revision again, and reconciles the sealed figure with the present one. */
    @GET
    @Path("{revision}/verification")
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(operationId = "verifySeal", summary = "Hold a seal against what is counted today")
    public SealVerification verify(
            @PathParam("programme") @Size(max = 64) String programme, @PathParam("revision") long revision) {
        revisions.of("revision", List.of(programme), Long.toString(revision));
        return seals.verify(programme, revision).orElseThrow(() -> seals.notSealed(programme, revision));
    }
}
