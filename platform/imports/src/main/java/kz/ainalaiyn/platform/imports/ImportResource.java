package kz.ainalaiyn.platform.imports;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.RememberedCaller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.files.FileFormat;
import kz.ainalaiyn.platform.files.FileType;
import kz.ainalaiyn.platform.files.Template;
import kz.ainalaiyn.platform.http.Idempotent;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Refuses;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jspecify.annotations.Nullable;

/**
 * {@code …/imports} of a register: files of rows, what comes of them, and templates. A register has it by a subclass with its path.
 */
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
public abstract class ImportResource {
    private static final String IMPORTS = "/imports/";

    private final RowImporter importer;
    private final Imports imports;
    private final Caller caller;
    /** A workbook has in it when it was made, so that it is made once. */
    private final Map<Language, byte[]> templates = new ConcurrentHashMap<>();

    /** The imports of this register. */
    protected ImportResource(RowImporter importer, Imports imports, Caller caller) {
        this.importer = importer;
        this.imports = imports;
        this.caller = caller;
    }

    /** Takes a file; its rows are recorded after the answer. */
    @POST
    @Idempotent
    @Consumes({FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = "startImportOf{Tag}",
            summary = "Record the rows of a file",
            description =
                    "Each row is recorded by the rules of the single request, after the answer; the import at `Location` says how far"
                            + " it is, and its `rows` what came of each. The same file again changes nothing. A column that the file"
                            + " does not have stays as it is in what is recorded already.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "Accepted")
    public Response start(
            @Valid @BeanParam ImportRequest request,
            @Context UriInfo address,
            @Context HttpHeaders headers,
            @RequestBody(
                            content = {
                                @Content(
                                        mediaType = FileType.CSV,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = FileType.NDJSON,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = FileType.XLSX,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
                            })
                    @NotNull
                    SentFile body) {
        ImportJob job;
        try {
            job = imports.submit(order(request, headers.getMediaType(), given(address)), body);
        } catch (ProblemException e) {
            imports.discard(body);
            throw e;
        }
        return accepted(view(job, address));
    }

    /** Lists imports, the newest first. */
    @GET
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = "listImportsOf{Tag}",
            summary = "List the imports that the caller may see, the newest first")
    public Page<ImportView> list(@Valid @BeanParam PageRequest page, @Context UriInfo address) {
        return imports.page(importer.register().name(), given(address), page, caller);
    }

    /** Reads how far an import is. */
    @GET
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(operationId = "getImportOf{Tag}", summary = "Read how far an import is, and what came of it")
    public ImportView get(@PathParam("id") UUID id, @Context UriInfo address) {
        return view(find(id, address), address);
    }

    /** Lists what came of the rows. */
    @GET
    @Path("{id}/rows")
    @Produces({MediaType.APPLICATION_JSON, FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = "listImportedRowsOf{Tag}",
            summary = "List what came of each row, in the order of the file")
    public Page<ImportedRowView> rows(
            @PathParam("id") UUID id,
            @QueryParam("outcome") @Nullable RowOutcome outcome,
            @QueryParam("undo") @Nullable UndoOutcome undo,
            @Valid @BeanParam PageRequest page,
            @Context UriInfo address) {
        return imports.rows(find(id, address), outcome, undo, page);
    }

    /** The rows that were refused, as a file like the one that was sent. */
    @GET
    @Path("{id}/refused")
    @Produces({FileType.CSV, FileType.NDJSON, FileType.XLSX})
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("conflict")
    @Operation(
            operationId = "getRefusedRowsOf{Tag}",
            summary = "Get the rows that were refused, in the format that was sent",
            description = "A column says why. The file can be corrected and sent again as it is.")
    @APIResponse(
            responseCode = "200",
            description = "The rows and why each was refused.",
            content = {
                @Content(mediaType = FileType.CSV, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileType.NDJSON, schema = @Schema(type = SchemaType.STRING, format = "binary")),
                @Content(mediaType = FileType.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public Response refused(
            @PathParam("id") UUID id,
            @Context UriInfo address,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        ImportJob job = find(id, address);
        if (job.times().finished() == null) {
            throw ProblemException.of(Refusal.conflict(ImportMessage.IMPORT_UNFINISHED));
        }
        Language language = lang.language(headers);
        FileFormat format = job.order().format();
        StreamingOutput file =
                out -> imports.writeRefused(job, importer.register().table(), language, out);
        return download(
                        file,
                        language,
                        format.mediaType(),
                        importer.register().name() + "-refused." + format.extension())
                .header(HttpHeaders.ETAG, "\"" + job.id() + "-" + language.tag() + "\"")
                .build();
    }

    /** An empty workbook with the headings of the register. */
    @GET
    @Path("template.xlsx")
    @Produces(FileType.XLSX)
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = "getImportTemplateOf{Tag}",
            summary = "Get an empty workbook with the headings that are known",
            description = "Filled in, it can be sent as it is, with whatever language its headings have.")
    @APIResponse(
            responseCode = "200",
            description = "The workbook, with its headings alone.",
            content =
                    @Content(mediaType = FileType.XLSX, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    public Response template(
            @Valid @BeanParam LanguageParameter lang, @Context UriInfo address, @Context HttpHeaders headers) {
        given(address);
        Language language = lang.language(headers);
        return download(
                        templates.computeIfAbsent(language, this::template),
                        language,
                        FileType.XLSX,
                        importer.register().name() + ".xlsx")
                .build();
    }

    private byte[] template(Language language) {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try {
            Template.write(workbook, FileFormat.XLSX, importer.register().table(), language);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return workbook.toByteArray();
    }

    /** Takes back what an import recorded, as far as nobody has changed it since. */
    @POST
    @Path("{id}/undo")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("conflict")
    @Operation(
            operationId = "undoImportOf{Tag}",
            summary = "Take back what an import recorded",
            description =
                    "What it created is withdrawn, what it changed is as it was before, after the answer; `undo` of the import says how far"
                            + " it is, and of each row what came of it: `REVERSED`, `KEPT` where somebody has changed the record since, or"
                            + " `REFUSED` where something rests on it. Asked again it goes on with the rows that were kept or refused.")
    @APIResponseSchema(value = ImportView.class, responseCode = "202", responseDescription = "Accepted")
    public Response undo(
            @PathParam("id") UUID id,
            @Parameter(description = "Whether to say what would come of it, and take nothing back.")
                    @QueryParam("dryRun")
                    @Nullable
                    Boolean dryRun,
            @Context UriInfo address) {
        ImportJob job = imports.undo(find(id, address), Boolean.TRUE.equals(dryRun), caller)
                .orElseThrow(ProblemException::of);
        return accepted(view(job, address));
    }

    /** Ends an import where it is, or its undoing; what is recorded stays. */
    @POST
    @Path("{id}/cancellation")
    @Idempotent
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Refuses("conflict")
    @Operation(
            operationId = "cancelImportOf{Tag}",
            summary = "End an import where it is, or its undoing",
            description = "What has been recorded until then stays, and what has been taken back.")
    @APIResponseSchema(value = ImportView.class, responseCode = "200")
    public Response cancel(@PathParam("id") UUID id, @Context UriInfo address) {
        ImportJob job = imports.cancel(find(id, address)).orElseThrow(ProblemException::of);
        return Response.ok(view(job, address)).build();
    }

    /** Forgets a file and what came of it; what is recorded stays. */
    @DELETE
    @Path("{id}")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER})
    @Operation(
            operationId = "deleteImportOf{Tag}",
            summary = "Forget a file and what came of it",
            description =
                    "What has been recorded stays; an import that is not done ends where it is. After 30 days it is forgotten anyway.")
    public void delete(@PathParam("id") UUID id, @Context UriInfo address) {
        imports.delete(find(id, address));
    }

    private ImportOrder order(ImportRequest request, MediaType type, Map<String, String> given) {
        ImportOptions options = request.options(type.getParameters().get(MediaType.CHARSET_PARAMETER));
        List<InputError> faults = new ArrayList<>();
        options.declared(faults);
        if (!faults.isEmpty()) {
            throw ProblemException.invalid(faults);
        }
        return new ImportOrder(
                importer.register().name(),
                caller.actingFor(request.organisation),
                RememberedCaller.of(caller),
                FileFormat.of(type.toString()).orElseThrow(),
                options,
                given);
    }

    /**
     * The members that every row has because the address says so; none of them is a column of the file.
     *
     * @throws ProblemException 404 where the address names nothing that the caller may see
     */
    protected Map<String, String> given(UriInfo address) {
        return Map.of();
    }

    private ImportJob find(UUID id, UriInfo address) {
        return imports.require(id, importer.register().name(), given(address), caller);
    }

    private ImportView view(ImportJob job, UriInfo address) {
        String asked = "/" + address.getPath().replaceFirst("^/", "") + "/";
        return imports.view(job, asked.substring(0, asked.indexOf(IMPORTS) + IMPORTS.length()) + job.id());
    }

    private static Response accepted(ImportView view) {
        return Response.accepted(view).header(HttpHeaders.LOCATION, view.path()).build();
    }

    private static Response.ResponseBuilder download(Object file, Language language, String type, String name) {
        return Response.ok(file)
                .type(type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"");
    }
}
