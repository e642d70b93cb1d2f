package kz.ainalaiyn.platform.http;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Says where the next page is in the header too: {@code Link: <…>; rel="next"} (RFC 8288). A file has all pages. */
final class PageLinks {
    /** Before {@link ConditionalReads}: response filters run in descending priority. */
    @ServerResponseFilter(priority = Priorities.USER + 100)
    void link(ContainerRequestContext request, ContainerResponseContext response) {
        // What a POST asked for is in its body, and no address leads on from there.
        if (response.getEntity() instanceof Paged page
                && page.next() != null
                && !request.getMethod().equals(HttpMethod.POST)
                && ConditionalReads.isJson(response)) {
            // A reference relative to the list itself holds at the service and behind the gateway alike.
            String query = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.next())
                    .build()
                    .getRawQuery();
            response.getHeaders().add("Link", "<?" + query + ">; rel=\"next\"");
        }
    }
}
