package kz.ainalaiyn.gateway.documents.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** {@code /}: what this is and where to sign in; whoever has signed in is led on to the programmes. */
@Path("/")
public class FrontPage {

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance front(String language, List<String> languages);
    }

    /**
     * Greets in the language asked for, or else in the one the browser prefers.
     *
     * @param state what Keycloak gives back after signing out; the page has no use for it
     */
    @GET
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @PermitAll
    @Operation(hidden = true)
    public Response get(
            @CookieParam(SignInMark.COOKIE) @Nullable String mark,
            @QueryParam("state") @Size(max = 200) @Nullable String state,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        Locale language = lang.locale(headers);
        if (mark != null && !mark.isEmpty()) {
            return Response.status(Response.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/reports?lang=" + language.getLanguage())
                    .build();
        }
        return PageAnswer.of(
                Templates.front(language.getLanguage(), LanguageParameter.SPOKEN)
                        .setLocale(language)
                        .render(),
                language);
    }
}
