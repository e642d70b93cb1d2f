package kz.ainalaiyn.platform.http.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.platform.http.MergePatch;
import kz.ainalaiyn.platform.http.Submitted;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says of request bodies what is sent: the value of a {@link Submitted}, and for a {@link MergePatch} the same members, none
 * of them required, {@code null} where one can be removed (RFC 7396).
 */
final class RequestBodies {
    private static final String SCHEMAS = "#/components/schemas/";

    private final OpenAPI api;

    RequestBodies(OpenAPI api) {
        this.api = api;
    }

    void complete(Operation operation) {
        if (operation.getRequestBody() == null) {
            return;
        }
        for (MediaType body :
                operation.getRequestBody().getContent().getMediaTypes().values()) {
            String name = name(body.getSchema());
            if (name != null && name.startsWith(Submitted.class.getSimpleName())) {
                body.setSchema(
                        reference(name.substring(Submitted.class.getSimpleName().length())));
            } else if (name != null && name.startsWith(MergePatch.class.getSimpleName())) {
                body.setSchema(reference(
                        patch(name.substring(MergePatch.class.getSimpleName().length()))));
            }
        }
        operation.getRequestBody().setRequired(true);
    }

    /** The name of the schema of a patch of what has this schema. */
    private String patch(String name) {
        Schema whole = schema(name);
        if (whole == null || whole.getProperties() == null) {
            return name;
        }
        String patch = name + "Patch";
        if (schema(patch) == null) {
            Schema changes = OASFactory.createSchema()
                    .addType(Schema.SchemaType.OBJECT)
                    .description("Changes of some members: `null` removes one, an absent one is kept (RFC 7396).");
            api.getComponents().addSchema(patch, changes);
            List<String> required = whole.getRequired() == null ? List.of() : whole.getRequired();
            Map<String, Schema> members = new LinkedHashMap<>();
            whole.getProperties().forEach((member, schema) -> {
                String nested = name(schema);
                Schema change = nested == null ? schema : reference(patch(nested));
                members.put(member, required.contains(member) ? change : Nullability.nullable(change));
            });
            changes.setProperties(members);
        }
        return patch;
    }

    private @Nullable Schema schema(String name) {
        Map<String, Schema> all = api.getComponents().getSchemas();
        return all == null ? null : all.get(name);
    }

    private static @Nullable String name(@Nullable Schema schema) {
        return schema == null || schema.getRef() == null
                ? null
                : schema.getRef().substring(SCHEMAS.length());
    }

    private static Schema reference(String name) {
        return OASFactory.createSchema().ref(SCHEMAS + name);
    }
}
