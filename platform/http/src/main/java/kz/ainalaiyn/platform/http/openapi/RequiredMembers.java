package kz.ainalaiyn.platform.http.openapi;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;
import org.jboss.jandex.Type;

/** Says which members of an answer are always there: those of a record that are not {@code @Nullable}. */
final class RequiredMembers {
    /** What is written as a whole by {@link ContractFilter}. */
    private static final Set<String> COMPLETE = Set.of("Problem", "InputError", "Warning");

    private static final DotName NULLABLE = DotName.createSimple("org.jspecify.annotations.Nullable");

    private final IndexView code;
    private final Map<String, List<ClassInfo>> records;

    private RequiredMembers(IndexView code) {
        this.code = code;
        this.records = code.getKnownClasses().stream()
                .filter(ClassInfo::isRecord)
                .collect(Collectors.groupingBy(RequiredMembers::schemaName));
    }

    static void complete(OpenAPI api, IndexView code) {
        RequiredMembers members = new RequiredMembers(code);
        Set<String> sent = Reachable.fromRequests(api);
        api.getComponents().getSchemas().forEach((name, schema) -> {
            if (schema.getProperties() != null && !name.endsWith("Patch") && !COMPLETE.contains(name)) {
                members.recordOf(name, schema.getProperties().keySet())
                        .ifPresent(type -> schema.setRequired(members.required(type, schema, sent.contains(name))));
            }
        });
    }

    /** A primitive that is absent from a request is its default; in an answer it is always there. */
    private List<String> required(ClassInfo type, Schema schema, boolean isSent) {
        Set<String> required = new TreeSet<>(schema.getRequired() == null ? List.of() : schema.getRequired());
        components(type)
                .filter(component -> component.type().annotations().stream()
                        .noneMatch(annotation -> annotation.name().equals(NULLABLE)))
                .filter(component -> !isSent || component.type().kind() != Type.Kind.PRIMITIVE)
                .map(RecordComponentInfo::name)
                .filter(schema.getProperties()::containsKey)
                .forEach(required::add);
        return List.copyOf(required);
    }

    /** The record that the schema was made of: of its name, and with its members. */
    private Optional<ClassInfo> recordOf(String schema, Set<String> members) {
        return Stream.concat(
                        records.getOrDefault(schema, List.of()).stream(),
                        // A generic record's schema is called after its argument too.
                        records.entrySet().stream()
                                .filter(entry -> schema.startsWith(entry.getKey()))
                                .flatMap(entry -> entry.getValue().stream())
                                .filter(type -> !type.typeParameters().isEmpty()))
                .filter(type -> components(type)
                        .map(RecordComponentInfo::name)
                        .collect(Collectors.toSet())
                        .containsAll(members))
                .findFirst();
    }

    private Stream<RecordComponentInfo> components(ClassInfo type) {
        return type.recordComponents().stream().flatMap(component -> {
            boolean unwrapped = component.hasAnnotation(JsonUnwrapped.class)
                    || type.field(component.name()).hasAnnotation(JsonUnwrapped.class);
            ClassInfo inner = unwrapped ? code.getClassByName(component.type().name()) : null;
            return inner == null ? Stream.of(component) : components(inner);
        });
    }

    private static String schemaName(ClassInfo type) {
        var schema = type.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }
}
