package kz.ainalaiyn.gateway.entrance.handbook;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import kz.ainalaiyn.platform.http.LanguageParameter;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.Language;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** {@code /docs}: the documentation, for everybody, as it was when the gateway was built. A browser asks each time whether it has changed. */
@Path("/docs")
public class HandbookResource {
    private static final String FIRST = "index";
    private static final String REFERENCE = "reference";

    private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src 'self';"
            + " script-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    private final HandbookFiles files;
    private final String policyOfReference;

    HandbookResource(HandbookFiles files, @ConfigProperty(name = "quarkus.oidc.token.issuer") String issuer) {
        this.files = files;
        // Its renderer writes styles into the page, and gets a token from where people sign in.
        URI provider = URI.create(issuer);
        policyOfReference = CONTENT_SECURITY_POLICY
                .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'")
                .replace("img-src 'self'", "img-src 'self' data:")
                .replace(
                        "connect-src 'self'",
                        "connect-src 'self' %s://%s".formatted(provider.getScheme(), provider.getAuthority()));
    }

    /** The first page. */
    @GET
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response first(@Valid @BeanParam LanguageParameter lang, @Context HttpHeaders headers) {
        return page(FIRST, lang, headers);
    }

    /** A page: in the language asked for, or else the one the browser prefers, where there are several. */
    @GET
    @Path("{page: [^.]+}")
    @PermitAll
    @Produces(MediaType.TEXT_HTML + ";charset=UTF-8")
    @Operation(hidden = true)
    public Response page(
            @PathParam("page") String page, @Valid @BeanParam LanguageParameter lang, @Context HttpHeaders headers) {
        Language language = lang.language(headers);
        HandbookFiles.File file = files.page(page, language).orElseThrow(ProblemException::notFound);
        Response.ResponseBuilder answer = answer(file)
                .header(HttpHeaders.CONTENT_LANGUAGE, file.language().tag())
                .header("Content-Security-Policy", page.equals(REFERENCE) ? policyOfReference : CONTENT_SECURITY_POLICY)
                .header("Referrer-Policy", "no-referrer");
        if (files.isTranslated(page)) {
            answer.header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        return answer.build();
    }

    /** What pages load. */
    @GET
    @Path("{file: .+\\.[a-z]+}")
    @PermitAll
    @Produces(MediaType.WILDCARD)
    @Operation(hidden = true)
    public Response file(@PathParam("file") String file) {
        return answer(files.file(file).orElseThrow(ProblemException::notFound)).build();
    }

    private static Response.ResponseBuilder answer(HandbookFiles.File file) {
        return Response.ok(file.bytes(), file.type()).header(HttpHeaders.CACHE_CONTROL, "no-cache");
    }
}
