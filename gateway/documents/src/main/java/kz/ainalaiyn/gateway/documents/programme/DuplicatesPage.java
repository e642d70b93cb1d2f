package kz.ainalaiyn.gateway.documents.programme;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
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
import jakarta.ws.rs.core.UriBuilder;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.UUID;
import kz.ainalaiyn.gateway.documents.page.PageAnswer;
import kz.ainalaiyn.gateway.documents.page.Visitor;
import kz.ainalaiyn.gateway.documents.programme.GraduatesClient.PairState;
import kz.ainalaiyn.gateway.documents.words.LabelsReader;
import kz.ainalaiyn.gateway.reporting.duplicatereview.DuplicateReview;
import kz.ainalaiyn.gateway.reporting.duplicatereview.DuplicateReview.Pair;
import kz.ainalaiyn.gateway.reporting.duplicatereview.UndecidedCandidates;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.FormPost;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{programme}/duplicates}: records that may be of one person side by side, pair by pair, for a coordinator to decide. */
@Path("/reports/{programme}/duplicates")
@RunOnVirtualThread
public class DuplicatesPage {
    /** How many pairs that were decided after they were projected are passed over; the projection lags behind by seconds. */
    private static final int MOST_READ = 5;

    private final UndecidedCandidates candidates;
    private final GraduatesClient graduates;
    private final Vocabulary vocabulary;
    private final LabelsReader labels;
    private final Caller caller;

    DuplicatesPage(
            UndecidedCandidates candidates,
            GraduatesClient graduates,
            Vocabulary vocabulary,
            LabelsReader labels,
            Caller caller) {
        this.candidates = candidates;
        this.graduates = graduates;
        this.vocabulary = vocabulary;
        this.labels = labels;
        this.caller = caller;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance duplicates(
                String code,
                int left,
                boolean away,
                @Nullable OpenPair pair,
                List<OpenPair.Compared> members,
                boolean deciding,
                @Nullable UUID later,
                @Nullable Notice notice,
                Visitor visitor,
                String state,
                String language,
                List<String> languages);
    }

    /**
     * Shows one pair, those first that settle whether the target is met.
     *
     * @param pair the candidate to begin with; the first one where it is not among the open ones any more
     * @param notice what came of the form of this page
     */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(hidden = true)
    public Response get(
            @PathParam("programme") @Size(max = 64) String programme,
            @QueryParam("pair") @Nullable UUID pair,
            @QueryParam("notice") @Nullable Notice notice,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        DuplicateReview review = review(programme);
        List<Pair> pairs = review.pairs();
        int begin = pair == null ? 0 : Math.max(0, place(pairs, pair));
        OpenPair shown = null;
        Pair found = null;
        boolean away = false;
        int place = begin;
        for (int read = 0; read < Math.min(pairs.size(), MOST_READ) && shown == null && !away; read++) {
            place = (begin + read) % pairs.size();
            found = pairs.get(place);
            PairState state = graduates.read(found);
            away = state instanceof PairState.Away;
            shown = state instanceof PairState.Open(OpenPair open) ? open : null;
        }
        Locale language = lang.locale(headers);
        String html = Templates.duplicates(
                        programme,
                        review.range().openPairs(),
                        away,
                        shown,
                        shown == null ? List.of() : shown.members(labels.asOf(review.revision(), language)),
                        found != null && found.deciding(),
                        pairs.size() < 2
                                ? null
                                : pairs.get((place + 1) % pairs.size()).candidate(),
                        notice,
                        Visitor.of(caller),
                        pair == null ? "" : "&pair=" + pair,
                        language.getLanguage(),
                        LanguageParameter.SPOKEN)
                .setLocale(language)
                .render();
        return away ? PageAnswer.unavailable(html, language) : PageAnswer.inSession(html, language);
    }

    /**
     * Sends the decision to graduates-service, and goes on to the next pair where it was taken.
     *
     * @param tag of the candidate as it was shown
     */
    @POST
    @FormPost
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(hidden = true)
    public Response post(
            @PathParam("programme") @Size(max = 64) String programme,
            @FormParam("candidate") @NotNull UUID candidate,
            @FormParam("tag") @NotNull @Size(max = 64) String tag,
            @FormParam("decision") @NotNull PairDecision decision,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        List<Pair> before = review(programme).pairs();
        Notice notice = graduates.decide(candidate, tag, decision);
        UriBuilder page =
                UriBuilder.fromPath("/reports/{programme}/duplicates").resolveTemplate("programme", programme);
        int next = place(before, candidate) + 1;
        UUID shown = !notice.isTaken()
                ? candidate
                : next < before.size() ? before.get(next).candidate() : null;
        return PageAnswer.then(shown == null ? page : page.queryParam("pair", shown), notice, lang.locale(headers));
    }

    private DuplicateReview review(String programme) {
        return candidates
                .of(programme, OptionalLong.empty())
                .orElseThrow(() -> vocabulary.unknownProgramme(programme, OptionalLong.empty()));
    }

    /** Where the candidate stands; -1 where it does not. */
    private static int place(List<Pair> pairs, UUID candidate) {
        return pairs.stream().map(Pair::candidate).toList().indexOf(candidate);
    }
}
