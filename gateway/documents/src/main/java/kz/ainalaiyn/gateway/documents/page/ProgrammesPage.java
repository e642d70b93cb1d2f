package kz.ainalaiyn.gateway.documents.page;

import static java.util.Comparator.comparing;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
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
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.reporting.coverage.AsOfRevisions;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.SourceState;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.vocabulary.Term;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /reports}: the programmes with their figures, after signing in. */
@Path("/reports")
@RunOnVirtualThread
public class ProgrammesPage {
    private static final Comparator<CoverageReport> LATEST_FIRST = comparing(
                    (CoverageReport report) -> report.period().to())
            .reversed()
            .thenComparing(report -> report.programmes().getFirst().code());

    private final CoverageReports reports;
    private final AsOfRevisions revisions;
    private final Vocabulary vocabulary;
    private final Caller caller;

    ProgrammesPage(CoverageReports reports, AsOfRevisions revisions, Vocabulary vocabulary, Caller caller) {
        this.reports = reports;
        this.revisions = revisions;
        this.vocabulary = vocabulary;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance programmes(
                List<ProgrammeCard> cards,
                List<SourceState> stale,
                Visitor visitor,
                String language,
                List<String> languages);

        static native TemplateInstance otherRole(Visitor visitor, String language, List<String> languages);
    }

    /** Lists the programmes; whose role does not read reports is told what it is for. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({Role.COORDINATOR, Role.PARTNER, Role.CONSULTANT, Role.JUROR, Role.REPORTER, Role.AUDITOR})
    @Operation(hidden = true)
    public Response get(@Valid @BeanParam LanguageParameter lang, @Context HttpHeaders headers) {
        Locale language = lang.locale(headers);
        Visitor visitor = Visitor.of(caller);
        TemplateInstance page = visitor.readsReports()
                ? programmes(visitor, language)
                : Templates.otherRole(visitor, language.getLanguage(), LanguageParameter.SPOKEN);
        return PageAnswer.inSession(page.setLocale(language).render(), language);
    }

    private TemplateInstance programmes(Visitor visitor, Locale language) {
        revisions.refuseWhileMadeAgain();
        // Before the figures are read, see there.
        List<SourceState> sources = reports.sources();
        List<ProgrammeCard> cards = vocabulary.programmes().stream()
                .map(Term::value)
                // Without breakdowns, which could be too large of one programme, and keep the others from being shown.
                .map(code -> reports.report(CoverageQuery.of(code, List.of()), OptionalLong.empty()))
                .flatMap(Optional::stream)
                .sorted(LATEST_FIRST)
                .map(report -> ProgrammeCard.of(report, language))
                .toList();
        return Templates.programmes(
                cards,
                sources.stream().filter(SourceState::stale).toList(),
                visitor,
                language.getLanguage(),
                LanguageParameter.SPOKEN);
    }
}
