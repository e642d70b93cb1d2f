package kz.ainalaiyn.gateway.documents.programme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.documents.page.Curve;
import kz.ainalaiyn.gateway.documents.page.PageAnswer;
import kz.ainalaiyn.gateway.documents.page.Visitor;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.LabelsReader;
import kz.ainalaiyn.gateway.reporting.coverage.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.forecast.Pace;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport;
import kz.ainalaiyn.gateway.reporting.targets.Targets;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{programme}}: the coverage report for people, after signing in. */
@Path("/reports")
@RunOnVirtualThread
public class ReportPage {
    private final CoverageReports reports;
    private final Targets targets;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;
    private final LabelsReader labelsReader;
    private final ProofSections proofs;
    private final Caller caller;

    ReportPage(
            CoverageReports reports,
            Targets targets,
            AsOfRevisions revisions,
            Vocabulary vocabulary,
            LabelsReader labelsReader,
            ProofSections proofs,
            Caller caller) {
        this.reports = reports;
        this.targets = targets;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
        this.labelsReader = labelsReader;
        this.proofs = proofs;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance report(
                CoverageReport report,
                String title,
                Curve curve,
                @Nullable Pace pace,
                List<TargetRow> targets,
                boolean expecting,
                Labels labels,
                ProofSection proof,
                @Nullable Notice notice,
                Visitor visitor,
                String state,
                String language,
                List<String> languages);
    }

    /** The address of a programme's page. */
    static UriBuilder address(String programme) {
        return UriBuilder.fromPath("/reports/{programme}").resolveTemplate("programme", programme);
    }

    /**
     * Shows the report in the language asked for, or else in the one the browser prefers.
     *
     * @param notice what came of a form of this page
     */
    @GET
    @Path("{programme}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(hidden = true)
    public Response get(
            @PathParam("programme") @Size(max = 64) String programme,
            @Valid @BeanParam AsOf asOf,
            @QueryParam("notice") @Nullable Notice notice,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        OptionalLong revision = revisions.of(programme, asOf);
        CoverageReport report = reports.report(CoverageQuery.of(programme), revision)
                .orElseThrow(() -> vocabulary.unknownProgramme(programme, revision));
        Locale language = lang.locale(headers);
        Labels labels = labelsReader.asOf(report.asOf().revision(), language);
        TargetReport promised = targets.of(report);
        Pace pace = promised.pace();
        List<TargetRow> rows = TargetRow.of(promised, language);
        String html = Templates.report(
                        report,
                        labels.title(report),
                        Curve.of(
                                report,
                                pace,
                                promised.today() == null ? report.lastKnownDay() : promised.today(),
                                language),
                        pace,
                        rows,
                        rows.stream().anyMatch(row -> !row.expected().isEmpty()),
                        labels,
                        proofs.of(report, language),
                        notice,
                        Visitor.of(caller),
                        PageAnswer.stateOf(revision),
                        language.getLanguage(),
                        LanguageParameter.SPOKEN)
                .setLocale(language)
                .render();
        return PageAnswer.inSession(html, language);
    }
}
