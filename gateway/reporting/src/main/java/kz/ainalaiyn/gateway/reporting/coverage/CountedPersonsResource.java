package kz.ainalaiyn.gateway.reporting.coverage;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** {@code /v1/reports/coverage/persons}. */
@Path("/v1/reports/coverage/persons")
@Tag(name = "Reports")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class CountedPersonsResource {
    private final CountedPersons persons;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;

    CountedPersonsResource(CountedPersons persons, AsOfRevisions revisions, Vocabulary vocabulary) {
        this.persons = persons;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
    }

    /** Lists who is counted. Records of all organisations are in it, so that it is not for one of them. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
    @Refuses("not-found")
    @Operation(
            operationId = "listCountedPersons",
            summary = "List who stands behind a figure",
            description =
                    "The pseudonyms of those whom the report of the same query counts, as many as its figure says; a cell of a breakdown is asked for by the"
                            + " filters that it has. The list goes on at the revision of its first page, whatever is recorded meanwhile. Who was"
                            + " counted is proved by a seal; this says who it is.")
    public Page<CountedPerson> list(
            @BeanParam @Valid CoverageParameters parameters,
            @QueryParam("way")
                    @Parameter(
                            description =
                                    "Only persons who were reached at events alone, in consultations alone, or both ways.")
                    @Nullable
                    Way way,
            @Valid @BeanParam AsOf asOf,
            @Valid @BeanParam PageRequest page) {
        CoverageQuery query = parameters.query();
        OptionalLong revision = revisions.of(query.programmes(), asOf);
        return persons.page(query, way, revision, page)
                .orElseThrow(() -> vocabulary.unknownProgramme("programme", query.programmes(), "asOf", revision));
    }
}
