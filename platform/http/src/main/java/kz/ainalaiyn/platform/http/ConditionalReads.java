package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Gives every answer that can be read again its {@code ETag}, and answers 304 to one the client already has. */
final class ConditionalReads {
    private static final Set<String> READS = Set.of("GET", "HEAD");

    private final ObjectMapper json;
    private final Representations representations;

    ConditionalReads(ObjectMapper json, Representations representations) {
        this.json = json;
        this.representations = representations;
    }

    @ServerResponseFilter
    void tag(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        Object entity = response.getEntity();
        if (entity == null || response.getStatus() / 100 != 2) {
            return;
        }
        if (hasWords(entity)) {
            response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
        boolean read = READS.contains(request.getMethod()) && response.getStatus() == 200;
        if (entity instanceof Commanded record) {
            Representations.Representation shown = representations.of(record);
            if (read || entity instanceof Versioned) {
                setTag(response, shown.tag());
            }
            send(shown.content(), response);
        } else if (read && !response.getHeaders().containsKey(HttpHeaders.ETAG)) {
            if (entity instanceof byte[] ready) {
                setTag(response, EntityTag.of(ready));
            } else if (isJson(response)) {
                setTag(response, EntityTag.of(written(entity, response)));
            }
        }
        if (!read) {
            return;
        }
        if (matches(request.getHeaderString(HttpHeaders.IF_NONE_MATCH), (String)
                response.getHeaders().getFirst(HttpHeaders.ETAG))) {
            response.setStatus(304);
            response.setEntity(null);
        }
    }

    /** The answer as it is sent: it is written once, for its tag and for the client. */
    private byte[] written(Object entity, ContainerResponseContext response) throws IOException {
        // A text is JSON that was written before.
        byte[] bytes =
                entity instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : json.writeValueAsBytes(entity);
        if (response.getMediaType() != null || !(entity instanceof String)) {
            send(bytes, response);
        }
        return bytes;
    }

    private static void send(byte[] bytes, ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        if (type != null) {
            response.setEntity(bytes, response.getEntityAnnotations(), type.withCharset(StandardCharsets.UTF_8.name()));
        } else {
            // Which type it has is found by what the client accepts, after this: a text can be a page too.
            response.setEntity(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    private static void setTag(ContainerResponseContext response, String tag) {
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
    }

    private static boolean hasWords(Object entity) {
        return entity instanceof Worded worded && worded.hasWords()
                || entity instanceof Page<?> page && page.items().stream().anyMatch(ConditionalReads::hasWords);
    }

    static boolean isJson(ContainerResponseContext response) {
        MediaType type = response.getMediaType();
        return type == null
                || type.getSubtype().equals("json")
                || type.getSubtype().endsWith("+json");
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
