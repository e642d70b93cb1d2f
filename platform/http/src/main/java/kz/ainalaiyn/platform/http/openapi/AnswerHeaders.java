package kz.ainalaiyn.platform.http.openapi;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.jspecify.annotations.Nullable;

/** Names the statuses and header fields of answers to requests that are carried out. */
final class AnswerHeaders {
    private static final String ORIGIN = "Access-Control-Allow-Origin";
    private static final String HEADERS = "#/components/headers/";
    private static final Map<String, Header> HEADERS_OF_ANSWERS = new TreeMap<>(Map.of(
            "ETag",
            header("The version of what is answered, for If-Match and If-None-Match (RFC 9110, 8.8.3).")
                    .required(true)
                    .schema(text("^(W/)?\"[!-~]+\"$", 200)),
            "Location",
            header("The address of what was created, or of what tells how far the work is.")
                    .required(true)
                    .schema(text("^/", 2000)),
            "Link",
            header("`rel=\"next\"`: the next page, where there is one (RFC 8288).")
                    .schema(text("^<[^>]+>; rel=\"next\"$", 8192)),
            "Idempotent-Replayed",
            header("`true` where this is the answer to an earlier request with the same key.")
                    .schema(text("^true$", 4)),
            "Retry-After",
            header("After how many seconds to send the request again.").schema(text("^[0-9]{1,5}$", 5)),
            "Content-Language",
            header("The language of the texts.").schema(text("^(kk|ru|en)$", 2)),
            "Content-Disposition",
            header("The name of the file, where the answer is one (RFC 6266).").schema(text("^attachment; ", 300)),
            ORIGIN,
            header("The page's origin, where it is one that may call (the gateway's `CORS_ORIGINS`).")
                    .schema(text("^https?://[^/]+$", 300))));

    // In place of the names of the statuses, which say nothing.
    private static final Map<String, String> MEANINGS = Map.of(
            "OK", "Carried out: this is what there is now.",
            "Created", "Recorded anew: `Location` is its address.",
            "Accepted", "Begun with: `Location` tells how far it is.",
            "No Content", "Carried out: there is nothing to tell.");

    private final OpenAPI api;

    AnswerHeaders(OpenAPI api) {
        this.api = api;
        HEADERS_OF_ANSWERS.forEach(api.getComponents()::addHeader);
    }

    private static Header header(String meaning) {
        return OASFactory.createHeader().description(meaning);
    }

    private static Schema text(String pattern, int longest) {
        return OASFactory.createSchema()
                .addType(Schema.SchemaType.STRING)
                .pattern(pattern)
                .maxLength(longest);
    }

    void complete(Operation operation, PathItem.HttpMethod method) {
        APIResponses answers = operation.getResponses();
        if (method == PathItem.HttpMethod.PUT) {
            // A PUT to an address that the client chose creates what is not there yet.
            APIResponse changed = answers.getAPIResponse("200");
            answers.addAPIResponse(
                    "201",
                    OASFactory.createAPIResponse()
                            .description("Created")
                            .content(changed == null ? null : changed.getContent()));
        }
        for (String status : Set.copyOf(answers.getAPIResponses().keySet())) {
            if (status.startsWith("2")) {
                complete(answers.getAPIResponse(status), status, method, isKeyed(operation));
            }
        }
        if (speaks(operation) && answers.getAPIResponse("200") != null) {
            named(answers.getAPIResponse("200"), "Content-Language");
        }
        if (method == PathItem.HttpMethod.GET) {
            APIResponse unchanged = named(
                    OASFactory.createAPIResponse().description("What the client has is what there is still."), "ETag");
            APIResponse read = answers.getAPIResponse("200");
            if (read != null && isPage(read)) {
                named(unchanged, "Link");
            }
            if (speaks(operation)) {
                named(unchanged, "Content-Language");
            }
            answers.addAPIResponse("304", unchanged);
        }
    }

    /** Says of every answer what it is, and that a page of a known origin may read it; takes out the fields that no answer has. */
    static void finish(OpenAPI api) {
        Set<String> used = new TreeSet<>();
        answers(api).filter(answer -> answer.getRef() == null).forEach(answer -> {
            answer.setDescription(MEANINGS.getOrDefault(answer.getDescription(), answer.getDescription()));
            named(answer, ORIGIN).getHeaders().values().forEach(header -> used.add(header.getRef()));
        });
        HEADERS_OF_ANSWERS.keySet().stream()
                .filter(name -> !used.contains(HEADERS + name))
                .forEach(api.getComponents()::removeHeader);
    }

    private static Stream<APIResponse> answers(OpenAPI api) {
        return Stream.concat(
                api.getComponents().getResponses().values().stream(),
                api.getPaths().getPathItems().values().stream()
                        .flatMap(path -> path.getOperations().values().stream())
                        .flatMap(operation -> operation.getResponses().getAPIResponses().values().stream()));
    }

    /** Whether the client chooses the language of what is answered. */
    private static boolean speaks(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(parameter -> "lang".equals(parameter.getName()));
    }

    private static boolean isKeyed(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(parameter -> "Idempotency-Key".equals(parameter.getName()));
    }

    private void complete(APIResponse answer, String status, PathItem.HttpMethod method, boolean keyed) {
        if (isPage(answer) && answer.getContent().getMediaTypes().size() > 1) {
            named(answer, "Content-Disposition");
        }
        if (method == PathItem.HttpMethod.GET || isVersioned(answer)) {
            named(answer, "ETag");
        }
        if (status.equals("201") || status.equals("202")) {
            named(answer, "Location");
        }
        if (isPage(answer) && method == PathItem.HttpMethod.GET) {
            named(answer, "Link");
        }
        if (keyed) {
            named(answer, "Idempotent-Replayed");
        }
    }

    /** The same answer with one more header field. */
    static APIResponse named(APIResponse answer, String header) {
        return answer.addHeader(header, OASFactory.createHeader().ref(HEADERS + header));
    }

    private boolean isVersioned(APIResponse answer) {
        return hasMember(answer, "version");
    }

    private boolean isPage(APIResponse answer) {
        return hasMember(answer, "items") && hasMember(answer, "next");
    }

    private boolean hasMember(APIResponse answer, String member) {
        Schema schema = schema(answer);
        return schema != null
                && schema.getProperties() != null
                && schema.getProperties().containsKey(member);
    }

    private @Nullable Schema schema(APIResponse answer) {
        if (answer.getContent() == null || answer.getContent().getMediaType("application/json") == null) {
            return null;
        }
        Schema schema = answer.getContent().getMediaType("application/json").getSchema();
        return schema == null || schema.getRef() == null
                ? schema
                : api.getComponents().getSchemas().get(schema.getRef().substring("#/components/schemas/".length()));
    }
}
