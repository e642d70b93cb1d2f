package kz.ainalaiyn.gateway.documents.programme;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.documents.page.PageAnswer;
import kz.ainalaiyn.gateway.documents.release.Releases;
import kz.ainalaiyn.gateway.documents.release.Releases.Released;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.access.Role;
import kz.ainalaiyn.platform.http.FormPost;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.outcomes.Outcome;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /reports/{programme}/release}: where the form of the programme's page that publishes its figures is sent. */
@Path("/reports/{programme}/release")
@RunOnVirtualThread
public class ReleaseForm {
    private final Releases releases;
    private final Vocabulary vocabulary;

    ReleaseForm(Releases releases, Vocabulary vocabulary) {
        this.releases = releases;
        this.vocabulary = vocabulary;
    }

    /** Leads to the form: whose session had run out comes back here after signing in. */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(hidden = true)
    public Response get(
            @PathParam("programme") @Size(max = 64) String programme,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        return PageAnswer.then(ReportPage.address(programme), Notice.RELEASE_NOT_CONFIRMED, lang.locale(headers));
    }

    /**
     * Publishes the figures, once and for ever.
     *
     * @param confirmed whether the coordinator says to know that
     */
    @POST
    @FormPost
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @RolesAllowed(Role.COORDINATOR)
    @Operation(hidden = true)
    public Response post(
            @PathParam("programme") @Size(max = 64) String programme,
            @FormParam("confirmed") @Nullable String confirmed,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        Notice notice = "yes".equals(confirmed) ? release(programme) : Notice.RELEASE_NOT_CONFIRMED;
        return PageAnswer.then(ReportPage.address(programme), notice, lang.locale(headers));
    }

    private Notice release(String programme) {
        Outcome<Released> outcome = releases.release(programme)
                .orElseThrow(() -> vocabulary.unknownProgramme(programme, OptionalLong.empty()));
        return switch (outcome) {
            case Outcome.Done<Released>(Released released) ->
                released.isNew() ? Notice.RELEASED : Notice.RELEASED_BEFORE;
            case Outcome.Refused<Released> refused -> Notice.NOT_RELEASED;
        };
    }
}
