package kz.ainalaiyn.gateway.documents.programme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.documents.page.PageAnswer;
import kz.ainalaiyn.gateway.documents.page.Visitor;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.LabelsReader;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.seal.Seal;
import kz.ainalaiyn.gateway.reporting.seal.SealVerification;
import kz.ainalaiyn.gateway.reporting.seal.Seals;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.FormPost;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /reports/{programme}/seals/{revision}}: whether a seal holds, in words; and for a coordinator the way to make it. */
@Path("/reports/{programme}/seals/{revision}")
@RunOnVirtualThread
public class SealPage {
    private final Seals seals;
    private final CoverageReports reports;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;
    private final LabelsReader labels;
    private final Caller caller;

    SealPage(
            Seals seals,
            CoverageReports reports,
            AsOfRevisions revisions,
            Vocabulary vocabulary,
            LabelsReader labels,
            Caller caller) {
        this.seals = seals;
        this.reports = reports;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance seal(
                String code,
                String title,
                String zone,
                Seals.SealedFigure figure,
                SealVerification verification,
                Visitor visitor,
                String language,
                List<String> languages);
    }

    /** Counts the sealed revision again and says whether the seal holds. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({Role.COORDINATOR, Role.REPORTER, Role.AUDITOR})
    @Operation(hidden = true)
    public Response get(
            @PathParam("programme") @Size(max = 64) String programme,
            @PathParam("revision") @Min(1) @Max(Integer.MAX_VALUE) long revision,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        Locale language = lang.locale(headers);
        Seal seal = seals.find(programme, revision).orElseThrow(() -> seals.notSealed(programme, revision));
        CoverageReport report = reports.report(CoverageQuery.of(programme), asked(programme, revision))
                .orElseThrow(() -> unknown(programme, revision));
        Labels words = labels.asOf(revision, language);
        String html = Templates.seal(
                        programme,
                        words.title(report),
                        report.programmes().getFirst().zone(),
                        seals.figure(seal),
                        seals.verify(programme, revision).orElseThrow(() -> seals.notSealed(programme, revision)),
                        Visitor.of(caller),
                        language.getLanguage(),
                        LanguageParameter.SPOKEN)
                .setLocale(language)
                .render();
        return PageAnswer.inSession(html, language);
    }

    /** Seals the report of this revision; what is sealed already stays as it is. */
    @POST
    @FormPost
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(hidden = true)
    public Response post(
            @PathParam("programme") @Size(max = 64) String programme,
            @PathParam("revision") @Min(1) @Max(Integer.MAX_VALUE) long revision,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        asked(programme, revision);
        Seals.Sealed sealed = seals.seal(programme, revision).orElseThrow(() -> unknown(programme, revision));
        return PageAnswer.then(
                ReportPage.address(programme),
                sealed.isNew() ? Notice.SEALED : Notice.SEALED_BEFORE,
                lang.locale(headers));
    }

    private OptionalLong asked(String programme, long revision) {
        return revisions.of("revision", List.of(programme), Long.toString(revision));
    }

    private ProblemException unknown(String programme, long revision) {
        return vocabulary.unknownProgramme("programme", List.of(programme), "revision", OptionalLong.of(revision));
    }
}
