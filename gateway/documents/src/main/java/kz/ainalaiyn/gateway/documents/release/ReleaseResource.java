package kz.ainalaiyn.gateway.documents.release;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.documents.format.CsvTable;
import kz.ainalaiyn.gateway.documents.release.PublicRelease.PublicCell;
import kz.ainalaiyn.gateway.documents.release.PublicRelease.PublicTable;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.LabelsReader;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Refuses;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirements;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/releases}: what programmes tell everybody. */
@Path("/v1/releases")
@Tag(name = "Releases")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public class ReleaseResource {
    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String CSV_METADATA = "application/csvm+json";
    static final String CACHED = "public, max-age=300";

    private final Releases releases;
    private final Vocabulary vocabulary;
    private final LabelsReader labelsReader;

    ReleaseResource(Releases releases, Vocabulary vocabulary, LabelsReader labelsReader) {
        this.releases = releases;
        this.vocabulary = vocabulary;
        this.labelsReader = labelsReader;
    }

    /** Lists what was published, by the programmes' codes. */
    @GET
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "listReleases", summary = "List the public figures of all programmes that have some")
    public Page<PublicRelease> list(@Valid @BeanParam PageRequest page) {
        return releases.list(page);
    }

    /** Reads what a programme tells everybody. */
    @GET
    @Path("{programme}")
    @PermitAll
    @SecurityRequirements
    @Operation(operationId = "getRelease", summary = "Read a programme's public figures")
    @APIResponse(
            responseCode = "200",
            description = "The figures that everybody may know.",
            content = @Content(schema = @Schema(implementation = PublicRelease.class)))
    public Response get(@PathParam("programme") @Size(max = 64) String programme) {
        return Response.ok(find(programme))
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }

    /** The same with one row for each figure. */
    @GET
    @Path("{programme}/figures.csv")
    @PermitAll
    @SecurityRequirements
    @Produces(CSV)
    @Operation(operationId = "getReleaseFile", summary = "Read a programme's public figures as a file")
    @APIResponse(
            responseCode = "200",
            description =
                    "One row for each figure, with the code of its value and, last, what that is called; a hidden one has no number, and a withheld table no values.",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response file(
            @PathParam("programme") @Size(max = 64) String programme,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        PublicRelease release = find(programme);
        Locale language = lang.locale(headers);
        Labels labels = labelsReader.asOf(release.revision(), language);
        CsvTable csv = new CsvTable();
        csv.add(FiguresMetadata.OF_FIGURES.names().stream());
        csv.add(row(release, "", new PublicCell("", release.covered(), release.hidden()), ""));
        for (PublicTable table : release.tables()) {
            if (table.withheld()) {
                csv.add(row(release, table.by(), new PublicCell("", null, true), ""));
            }
            table.cells()
                    .forEach(cell -> csv.add(row(release, table.by(), cell, labels.value(table.by(), cell.value()))));
        }
        return Response.ok(csv.bytes(), CSV)
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    /** What the columns of that file are, at the address where CSV on the Web looks for it. */
    @GET
    @Path("{programme}/figures.csv-metadata.json")
    @PermitAll
    @SecurityRequirements
    @Produces(CSV_METADATA)
    @Operation(
            operationId = "getReleaseFileMetadata",
            summary = "Read what the columns of the file are",
            description =
                    "The columns of figures.csv with their types, after the W3C's recommendation CSV on the Web, for programs that read tables. It is the"
                            + " same for all programmes.")
    @APIResponse(
            responseCode = "200",
            description = "The description of the columns.",
            content =
                    @Content(
                            mediaType = CSV_METADATA,
                            schema =
                                    @Schema(
                                            type = SchemaType.OBJECT,
                                            description = "A table as the vocabulary of CSV on the Web describes it.")))
    public Response fileMetadata(@PathParam("programme") @Size(max = 64) String programme) {
        find(programme);
        return Response.ok(FiguresMetadata.OF_FIGURES)
                .header(HttpHeaders.CACHE_CONTROL, CACHED)
                .build();
    }

    private static Stream<String> row(PublicRelease release, String by, PublicCell cell, String name) {
        return Stream.of(
                release.programme(),
                release.period().from().toString(),
                release.period().to().toString(),
                by,
                cell.value(),
                cell.covered() == null ? "" : cell.covered().toString(),
                Boolean.toString(cell.hidden()),
                name);
    }

    /** Publishes a programme's figures, once and for ever. The same again answers with what was published. */
    @PUT
    @Path("{programme}")
    @RolesAllowed({Role.COORDINATOR})
    @Refuses("conflict")
    @Operation(operationId = "putRelease", summary = "Publish a programme's figures, once it has ended")
    @APIResponse(
            responseCode = "201",
            description = "Published now",
            content = @Content(schema = @Schema(implementation = PublicRelease.class)))
    @APIResponse(
            responseCode = "200",
            description = "It was published before, and is as it was.",
            content = @Content(schema = @Schema(implementation = PublicRelease.class)))
    public Response put(@PathParam("programme") @Size(max = 64) String programme) {
        Releases.Released released = releases.release(programme)
                .orElseThrow(() -> vocabulary.unknownProgramme(programme, OptionalLong.empty()))
                .orElseThrow(ProblemException::of);
        return released.isNew()
                ? Response.status(201)
                        .entity(released.release())
                        .header(HttpHeaders.LOCATION, "/v1/releases/" + programme)
                        .build()
                : Response.ok(released.release()).build();
    }

    private PublicRelease find(String programme) {
        return releases.find(programme).orElseThrow(() -> releases.notReleased(programme));
    }
}
