package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Gives every answer that can be read again its {@code ETag}, and answers 304 to one the client already has. */
final class ConditionalReads {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ObjectMapper json;

    ConditionalReads(ObjectMapper json) {
        this.json = json;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        Object entity = response.getEntity();
        if (entity == null || response.getStatus() / 100 != 2) {
            return;
        }
        if (entity instanceof Versioned view) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, EntityTag.of(view, json.writeValueAsBytes(view)));
        }
        if (hasWarnings(entity)) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        if (!READS.contains(request.getMethod()) || response.getStatus() != 200) {
            return;
        }
        if (!response.getHeaders().containsKey(HttpHeaders.ETAG) && (entity instanceof byte[] || isJson(response))) {
            byte[] bytes = entity instanceof byte[] ready ? ready : json.writeValueAsBytes(entity);
            response.getHeaders().putSingle(HttpHeaders.ETAG, EntityTag.of(bytes));
        }
        if (matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), (String)
                response.getHeaders().getFirst(HttpHeaders.ETAG))) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** The words of a warning are in the client's language, also in a list. */
    private static boolean hasWarnings(Object entity) {
        return entity instanceof Versioned view && !view.warnings().isEmpty()
                || entity instanceof Page<?> page && page.items().stream().anyMatch(ConditionalReads::hasWarnings);
    }

    private static boolean isJson(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return type == null || type.getSubtype().endsWith("json");
    }

    private static boolean matches(@Nullable String ifNoneMatch, @Nullable String tag) {
        if (ifNoneMatch == null || tag == null) {
            return false;
        }
        return ifNoneMatch.strip().equals("*")
                || Arrays.stream(ifNoneMatch.split(","))
                        .map(String::strip)
                        // RFC 9110, 13.1.2: If-None-Match compares weakly.
                        .map(candidate -> candidate.startsWith("W/") ? candidate.substring(2) : candidate)
                        .anyMatch(tag::equals);
    }
}
