package kz.ainalaiyn.platform.http.openapi;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;

/** Says of each schema and each of its members what it is: in the words of its docstring, and of the {@link Dictionary}. */
final class Descriptions {
    private static final String PATCH = "Patch";

    private final Types types;
    private final Map<String, Schema> schemas;
    private final Set<String> sent;

    private Descriptions(OpenAPI api, Types types) {
        this.types = types;
        this.schemas = api.getComponents().getSchemas();
        this.sent = Reachable.fromRequests(api);
    }

    static void complete(OpenAPI api, Types types) {
        Descriptions descriptions = new Descriptions(api, types);
        api.getComponents().getSchemas().forEach(descriptions::complete);
    }

    private void complete(String name, Schema schema) {
        Optional<ClassInfo> type = types.of(name, schema);
        if (schema.getDescription() == null) {
            type.flatMap(Docstrings::ofType).ifPresent(schema::setDescription);
        }
        Dictionary.complete(name, schema);
        if (schema.getEnumeration() != null) {
            extensible(schema, type);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((member, value) -> member(name, type, member, value));
        }
    }

    private void member(String name, Optional<ClassInfo> type, String member, Schema schema) {
        if (schema.getDescription() == null) {
            type.flatMap(each -> written(each, member)).ifPresent(schema::setDescription);
        }
        // A change says of its members what the whole says of them.
        String whole = name.endsWith(PATCH) ? name.substring(0, name.length() - PATCH.length()) : name;
        Schema told = schemas.getOrDefault(whole, schema);
        if (schema.getDescription() == null && told.getProperties() != null) {
            Schema same = told.getProperties().get(member);
            schema.setDescription(same == null ? null : same.getDescription());
        }
        Dictionary.complete(whole, member, schema, sent.contains(name));
    }

    /** What the record says of its member, or the one that is unwrapped in it. */
    private Optional<String> written(ClassInfo type, String member) {
        return types.members(type)
                .filter(component -> Types.nameOf(component).equals(member))
                .flatMap(component -> Docstrings.ofMember(component.declaringClass(), component.name()).stream())
                .findFirst();
    }

    /** A client that shall live longer than a list of values has to expect others. */
    private static void extensible(Schema schema, Optional<ClassInfo> type) {
        Map<String, String> constants = type.map(Docstrings::ofConstants).orElse(Map.of());
        StringBuilder text = new StringBuilder(schema.getDescription() == null ? "" : schema.getDescription());
        text.append(" More values may come.");
        constants.forEach((constant, meaning) ->
                text.append("\n- `").append(constant).append("`: ").append(meaning));
        schema.setDescription(text.toString().strip());
        schema.addExtension("x-extensible-enum", List.copyOf(schema.getEnumeration()));
    }
}
