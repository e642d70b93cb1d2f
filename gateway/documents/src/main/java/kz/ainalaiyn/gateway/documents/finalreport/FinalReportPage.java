package kz.ainalaiyn.gateway.documents.finalreport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.documents.page.Language;
import kz.ainalaiyn.gateway.documents.page.PageAnswer;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfParameter;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{programme}/final}: the final report for people, after signing in. */
@Path("/reports/{programme}/final")
@RunOnVirtualThread
public class FinalReportPage {
    private final FinalReports reports;
    private final FinalReportForms forms;
    private final AsOfParameter asOfParameter;
    private final Vocabulary vocabulary;

    FinalReportPage(FinalReports reports, FinalReportForms forms, AsOfParameter asOfParameter, Vocabulary vocabulary) {
        this.reports = reports;
        this.forms = forms;
        this.asOfParameter = asOfParameter;
        this.vocabulary = vocabulary;
    }

    /** Shows the report in the language asked for, or else in the one the browser prefers. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(hidden = true)
    public Response get(
            @PathParam("programme") @Size(max = 64) String programme,
            @QueryParam("asOf") @Size(max = 40) @Nullable String asOf,
            @QueryParam("lang") @Pattern(regexp = "kk|ru|en", message = "language-tag") @Nullable String lang,
            @Context HttpHeaders headers) {
        Locale language = Language.of(lang, headers);
        OptionalLong revision = asOfParameter.revision(programme, asOf);
        return reports.report(programme, revision, language)
                .map(report -> PageAnswer.of(forms.html(report, true), language))
                .orElseThrow(() -> vocabulary.unknownProgramme(programme, revision));
    }
}
