package kz.ainalaiyn.platform.http.openapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.jspecify.annotations.Nullable;

/** Which schemas of a document something in it leads to. */
final class Reachable {
    private static final String SCHEMAS = "#/components/schemas/";

    private final Map<String, Schema> schemas;
    private final Set<String> names = new TreeSet<>();

    private Reachable(OpenAPI api) {
        this.schemas = api.getComponents().getSchemas();
    }

    /** The names of the schemas that requests send. */
    static Set<String> fromRequests(OpenAPI api) {
        Reachable reachable = new Reachable(api);
        operations(api)
                .filter(operation -> operation.getRequestBody() != null)
                .forEach(operation -> reachable.add(operation.getRequestBody().getContent()));
        return reachable.names;
    }

    /** Takes out of the document the schemas that nothing leads to. */
    static void prune(OpenAPI api) {
        Reachable reachable = new Reachable(api);
        operations(api).forEach(operation -> {
            if (operation.getRequestBody() != null) {
                reachable.add(operation.getRequestBody().getContent());
            }
            if (operation.getParameters() != null) {
                operation.getParameters().forEach(parameter -> reachable.add(parameter.getSchema()));
            }
            operation.getResponses().getAPIResponses().values().forEach(answer -> reachable.add(answer.getContent()));
        });
        for (APIResponse answer : api.getComponents().getResponses().values()) {
            reachable.add(answer.getContent());
        }
        Map<String, Schema> kept = new LinkedHashMap<>(reachable.schemas);
        kept.keySet().retainAll(reachable.names);
        api.getComponents().setSchemas(kept);
    }

    private static Stream<Operation> operations(OpenAPI api) {
        return api.getPaths().getPathItems().values().stream().flatMap(path -> path.getOperations().values().stream());
    }

    private void add(@Nullable Content content) {
        if (content != null) {
            content.getMediaTypes().values().forEach(media -> add(media.getSchema()));
        }
    }

    private void add(@Nullable Schema schema) {
        if (schema == null) {
            return;
        }
        if (schema.getRef() != null) {
            String name = schema.getRef().substring(SCHEMAS.length());
            if (names.add(name)) {
                add(schemas.get(name));
            }
            return;
        }
        add(schema.getItems());
        add(schema.getAdditionalPropertiesSchema());
        Stream.of(schema.getAllOf(), schema.getAnyOf(), schema.getOneOf())
                .filter(list -> list != null)
                .forEach(list -> list.forEach(this::add));
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(this::add);
        }
    }
}
