package kz.ainalaiyn.platform.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Answers OPTIONS with the methods that a path knows, the same that a 405 names (RFC 9110, 9.3.7). */
final class OptionsAnswers {
    private final Routes routes;

    OptionsAnswers(Routes routes) {
        this.routes = routes;
    }

    @ServerRequestFilter(preMatching = true)
    @Nullable
    Response answer(ContainerRequestContext request) {
        if (!request.getMethod().equals(HttpMethod.OPTIONS)) {
            return null;
        }
        String path = request.getUriInfo().getPath();
        if (!routes.isKnown(path)) {
            throw ProblemException.notFound();
        }
        return Response.noContent()
                .header("Allow", String.join(", ", routes.methods(path)))
                .build();
    }
}
