package kz.ainalaiyn.gateway.documents.page;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import java.net.URI;
import java.util.Set;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/**
 * Refuses what changes something and is sent to a page by anything but one of our own pages: another site could send a form in the session of whoever looks at
 * it. A browser says where a form is from in {@code Sec-Fetch-Site} (W3C Fetch Metadata), an old one in {@code Origin}; who says neither is refused.
 */
final class SameOriginPosts {
    private static final String PAGES = "/reports";
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final String origin;

    SameOriginPosts(@ConfigProperty(name = "ainalaiyn.gateway.url") URI gateway) {
        this.origin = gateway.getScheme() + "://" + gateway.getAuthority();
    }

    /** By the resource that was found, however the path was spelled. */
    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo resource) {
        Path path = resource.getResourceClass().getAnnotation(Path.class);
        if (path != null
                && path.value().startsWith(PAGES)
                && !READING.contains(request.getMethod())
                && !isFromOurselves(request)) {
            throw ProblemException.of(HttpProblem.FORBIDDEN, ProblemText.FROM_ELSEWHERE_ADVICE);
        }
    }

    private boolean isFromOurselves(ContainerRequestContext request) {
        String site = request.getHeaderString("Sec-Fetch-Site");
        return site == null ? origin.equals(request.getHeaderString("Origin")) : site.equals("same-origin");
    }
}
