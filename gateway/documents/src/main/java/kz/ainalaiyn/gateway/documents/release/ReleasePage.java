package kz.ainalaiyn.gateway.documents.release;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.PermitAll;
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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import kz.ainalaiyn.gateway.documents.page.PageAnswer;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.LabelsReader;
import kz.ainalaiyn.platform.http.LanguageParameter;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /releases/{programme}}: a programme's public figures for people, without signing in. */
@Path("/releases")
@RunOnVirtualThread
public class ReleasePage {
    private final Releases releases;
    private final LabelsReader labels;
    private final ObjectMapper json;

    ReleasePage(Releases releases, LabelsReader labels, ObjectMapper json) {
        this.releases = releases;
        this.labels = labels;
        this.json = json;
    }

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance release(
                PublicRelease release,
                String title,
                LocalDate released,
                Labels labels,
                RawString structuredData,
                String language,
                List<String> languages);
    }

    /** Shows the figures in the language asked for, or else in the one the browser prefers. */
    @GET
    @Path("{programme}")
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @PermitAll
    @Operation(hidden = true)
    public Response get(
            @PathParam("programme") @Size(max = 64) String programme,
            @Valid @BeanParam LanguageParameter lang,
            @Context HttpHeaders headers) {
        PublicRelease release = releases.find(programme).orElseThrow(() -> releases.notReleased(programme));
        Locale language = lang.locale(headers);
        String html = Templates.release(
                        release,
                        release.title().shownIn(language),
                        LocalDate.ofInstant(release.releasedAt(), ZoneOffset.UTC),
                        labels.asOf(release.revision(), language),
                        new RawString(StructuredData.of(release, language).inHtml(json)),
                        language.getLanguage(),
                        LanguageParameter.SPOKEN)
                .setLocale(language)
                .render();
        return PageAnswer.of(html, language);
    }
}
