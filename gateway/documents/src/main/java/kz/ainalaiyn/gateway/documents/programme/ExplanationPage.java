package kz.ainalaiyn.gateway.documents.programme;

import static java.nio.charset.StandardCharsets.UTF_8;

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
import java.net.URLEncoder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.ainalaiyn.gateway.documents.page.PageAnswer;
import kz.ainalaiyn.gateway.documents.page.Visitor;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.LabelsReader;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.explanation.Explanation;
import kz.ainalaiyn.gateway.reporting.explanation.Explanations;
import kz.ainalaiyn.gateway.reporting.explanation.Reason;
import kz.ainalaiyn.gateway.reporting.vocabulary.Registered;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.http.ProblemException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{programme}/explanations}: why somebody is counted, or the first condition that fails, in words. */
@Path("/reports/{programme}/explanations")
@RunOnVirtualThread
public class ExplanationPage {
    private static final Pattern ID = Pattern.compile("(?i)\\p{XDigit}{8}(-\\p{XDigit}{4}){3}-\\p{XDigit}{12}");

    private final Explanations explanations;
    private final CoverageReports reports;
    private final GraduatesClient graduates;
    private final Vocabulary vocabulary;
    private final LabelsReader labels;
    private final Caller caller;

    ExplanationPage(
            Explanations explanations,
            CoverageReports reports,
            GraduatesClient graduates,
            Vocabulary vocabulary,
            LabelsReader labels,
            Caller caller) {
        this.explanations = explanations;
        this.reports = reports;
        this.graduates = graduates;
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance explanation(
                String code,
                String title,
                String asked,
                boolean away,
                List<Choice> choices,
                @Nullable Explanation explanation,
                String reason,
                List<ExplainedPiece> pieces,
                Visitor visitor,
                String state,
                String language,
                List<String> languages);
    }

    /** One of several records that have the identifier. */
    record Choice(UUID id, String organisation) {}

    /**
     * Explains one record; asks which where several organisations gave the same identifier.
     *
     * @param graduate the record's id, or the identifier that its organisation gave it
     */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed({Role.COORDINATOR, Role.AUDITOR})
    @Operation(hidden = true)
    public Response get(
            @PathParam("programme") @Size(max = 64) String programme,
            @QueryParam("graduate") @Size(max = 200) @Nullable String graduate,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        Locale language = lang.locale(headers);
        CoverageReport report = reports.report(CoverageQuery.of(programme), OptionalLong.empty())
                .orElseThrow(() -> unknown(programme));
        Labels words = labels.asOf(report.asOf().revision(), language);
        String asked = graduate == null ? "" : graduate.strip();
        Optional<List<Choice>> records = records(asked, words);
        List<Choice> choices = records.orElse(List.of());
        Explanation explanation = choices.size() == 1
                ? explanations
                        .explain(programme, choices.getFirst().id(), OptionalLong.empty())
                        .orElseThrow(() -> unknown(programme))
                : null;
        String zone = report.programmes().getFirst().zone();
        String html = Templates.explanation(
                        programme,
                        words.title(report),
                        asked,
                        records.isEmpty(),
                        choices,
                        explanation,
                        explanation == null || explanation.reason() == Reason.COUNTED
                                ? ""
                                : ExplainedPiece.reason(explanation.reason(), words),
                        explanation == null
                                ? List.of()
                                : explanation.evidence().stream()
                                        .map(piece -> ExplainedPiece.of(piece, explanation, zone, words))
                                        .toList(),
                        Visitor.of(caller),
                        asked.isEmpty() ? "" : "&graduate=" + URLEncoder.encode(asked, UTF_8),
                        language.getLanguage(),
                        LanguageParameter.SPOKEN)
                .setLocale(language)
                .render();
        return records.isEmpty() ? PageAnswer.unavailable(html, language) : PageAnswer.inSession(html, language);
    }

    /** The records that are meant; empty where graduates-service, which knows the identifiers, does not tell. */
    private Optional<List<Choice>> records(String asked, Labels words) {
        if (asked.isEmpty()) {
            return Optional.of(List.of());
        }
        if (ID.matcher(asked).matches()) {
            return Optional.of(List.of(new Choice(UUID.fromString(asked), "")));
        }
        return graduates
                .identified(asked)
                .map(found -> found.stream()
                        .map(record -> new Choice(
                                record.id(),
                                words.names().shown(Registered.ORGANISATION, record.organisation(), words.language())))
                        .toList());
    }

    private ProblemException unknown(String programme) {
        return vocabulary.unknownProgramme(programme, OptionalLong.empty());
    }
}
