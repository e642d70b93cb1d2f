package kz.ainalaiyn.gateway.entrance.labels;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import kz.ainalaiyn.gateway.reporting.vocabulary.EnumerationLabels;
import kz.ainalaiyn.gateway.reporting.vocabulary.Names;
import kz.ainalaiyn.gateway.reporting.vocabulary.Registered;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.messages.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** {@code /v1/labels}. */
@Path("/v1/labels")
@Tag(name = "Caller")
@Produces(MediaType.APPLICATION_JSON)
public class LabelsResource {
    private final EnumerationLabels enumerations;
    private final ProblemTitles problems;
    private final Vocabulary vocabulary;

    LabelsResource(EnumerationLabels enumerations, ProblemTitles problems, Vocabulary vocabulary) {
        this.enumerations = enumerations;
        this.problems = problems;
        this.vocabulary = vocabulary;
    }

    /** All at once: an application keeps them and asks again with the ETag. */
    @GET
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.JUROR, Role.REPORTER, Role.AUDITOR})
    @Operation(
            operationId = "getLabels",
            summary = "What codes are called",
            description =
                    "The names that a screen shows in place of codes, in one language: values of enumerations, types of"
                            + " problems, organisations, institutions and districts. Keep them and ask again with the ETag: 304 as long as"
                            + " nothing has another name.")
    @APIResponseSchema(value = Labels.class, responseCode = "200")
    public Response get(@Valid @BeanParam LanguageParameter lang, @Context HttpHeaders headers) {
        Language language = lang.language(headers);
        Names names = vocabulary.names();
        Labels labels = new Labels(
                language.tag(),
                enumerations.in(language),
                problems.in(language),
                names.in(Registered.ORGANISATION, language.locale()),
                names.in(Registered.INSTITUTION, language.locale()),
                names.in(Registered.DISTRICT, language.locale()));
        return Response.ok(labels)
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .header(HttpHeaders.CONTENT_LANGUAGE, language.tag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
