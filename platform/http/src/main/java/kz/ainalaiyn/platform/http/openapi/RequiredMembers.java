package kz.ainalaiyn.platform.http.openapi;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.DotName;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/** Says which members of an answer are always there: those of a record that are not {@code @Nullable}. */
final class RequiredMembers {
    /** What is written as a whole by {@link ContractFilter}. */
    private static final Set<String> COMPLETE = Set.of("Problem", "InputError", "Warning");

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private RequiredMembers() {}

    static void complete(OpenAPI api, Types types) {
        Set<String> sent = Reachable.fromRequests(api);
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null && !name.endsWith("Patch") && !COMPLETE.contains(name)) {
                types.of(name, schema)
                        .ifPresent(
                                type -> schema.setRequired(required(types.members(type), schema, sent.contains(name))));
            }
        });
    }

    /** A primitive that is absent from a request is its default; in an answer it is always there. */
    private static List<String> required(Stream<RecordComponentInfo> members, Schema schema, boolean isSent) {
        Set<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        members.filter(component -> component.type().annotations().stream()
                        .noneMatch(annotation -> annotation.name().equals(NULLABLE)))
                .filter(component -> !isSent || component.type().kind() != Type.Kind.PRIMITIVE)
                .map(Types::nameOf)
                .filter(schema.getProperties()::containsKey)
                .forEach(required::add);
        return List.copyOf(required);
    }
}
