package kz.ainalaiyn.gateway.documents.finalreport;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Locale;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.documents.page.PageAnswer;
import kz.ainalaiyn.gateway.documents.page.Visitor;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /reports/{programme}/final}: the final report for people, after signing in. */
@Path("/reports/{programme}/final")
@RunOnVirtualThread
public class FinalReportPage {
    private final FinalReports reports;
    private final FinalReportForms forms;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;
    private final Caller caller;

    FinalReportPage(
            FinalReports reports,
            FinalReportForms forms,
            AsOfRevisions revisions,
            Vocabulary vocabulary,
            Caller caller) {
        this.reports = reports;
        this.forms = forms;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
        this.caller = caller;
    }

    /** Shows the report in the language asked for, or else in the one the browser prefers. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(hidden = true)
    public Response get(
            @PathParam("programme") @Size(max = 64) String programme,
            @Valid @BeanParam AsOf asOf,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        Locale language = lang.locale(headers);
        OptionalLong revision = revisions.of(programme, asOf);
        return reports.report(programme, revision, language)
                .map(report -> PageAnswer.inSession(
                        forms.page(report, Visitor.of(caller), PageAnswer.stateOf(revision)), language))
                .orElseThrow(() -> vocabulary.unknownProgramme(programme, revision));
    }
}
