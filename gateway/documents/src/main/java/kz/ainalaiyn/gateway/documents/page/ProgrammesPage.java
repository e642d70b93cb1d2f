package kz.ainalaiyn.gateway.documents.page;

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
import java.util.List;
import java.util.Locale;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.SourceState;
import kz.ainalaiyn.gateway.reporting.programmes.Programmes;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /reports}: the programmes with their figures, after signing in. */
@Path("/reports")
@RunOnVirtualThread
public class ProgrammesPage {
    private final Programmes programmes;
    private final Caller caller;

    ProgrammesPage(Programmes programmes, Caller caller) {
        this.programmes = programmes;
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
        // Before the figures are read, see there.
        List<SourceState> sources = programmes.sources();
        List<ProgrammeCard> cards = programmes.all().stream()
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
