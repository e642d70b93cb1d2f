package kz.ainalaiyn.platform.http.openapi;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.ClassInfo;
import org.jboss.jandex.DotName;
import org.jboss.jandex.FieldInfo;
import org.jboss.jandex.IndexView;
import org.jboss.jandex.RecordComponentInfo;

/** The records and enumerations that the schemas of a document were made of. */
final class Types {
    private static final DotName NAME = DotName.createSimple(JsonProperty.class);

    private final IndexView code;
    private final Map<String, List<ClassInfo>> byName;

    Types(IndexView code) {
        this.code = code;
        this.byName = code.getKnownClasses().stream()
                .filter(type -> type.isRecord() || type.isEnum())
                .collect(Collectors.groupingBy(Types::schemaName));
    }

    /** The one of the schema's name, and with its members or constants. */
    Optional<ClassInfo> of(String schema, Schema made) {
        Stream<ClassInfo> named = Stream.concat(
                byName.getOrDefault(schema, List.of()).stream(),
                // A generic record's schema is called after its argument too.
                byName.entrySet().stream()
                        .filter(entry -> schema.startsWith(entry.getKey()))
                        .flatMap(entry -> entry.getValue().stream())
                        .filter(type -> !type.typeParameters().isEmpty()));
        return made.getEnumeration() == null
                ? named.filter(ClassInfo::isRecord)
                        .filter(type -> made.getProperties() != null
                                && names(type).containsAll(made.getProperties().keySet()))
                        .findFirst()
                : named.filter(ClassInfo::isEnum)
                        .filter(type -> constants(type).containsAll(made.getEnumeration()))
                        .findFirst();
    }

    /** What a record is written with: of one that is unwrapped its own members. */
    Stream<RecordComponentInfo> members(ClassInfo type) {
        return type.recordComponents().stream().flatMap(component -> {
            boolean unwrapped = component.hasAnnotation(JsonUnwrapped.class)
                    || type.field(component.name()).hasAnnotation(JsonUnwrapped.class);
            ClassInfo inner = unwrapped ? code.getClassByName(component.type().name()) : null;
            return inner == null ? Stream.of(component) : members(inner);
        });
    }

    /** What a member is called in JSON. */
    static String nameOf(RecordComponentInfo component) {
        FieldInfo field = component.declaringClass().field(component.name());
        return Stream.of(component.annotation(NAME), field.annotation(NAME))
                .filter(Objects::nonNull)
                .map(AnnotationInstance::value)
                .filter(Objects::nonNull)
                .map(AnnotationValue::asString)
                .findFirst()
                .orElse(component.name());
    }

    private Set<String> names(ClassInfo type) {
        return members(type).map(Types::nameOf).collect(Collectors.toSet());
    }

    private static Set<String> constants(ClassInfo type) {
        return type.enumConstants().stream().map(FieldInfo::name).collect(Collectors.toSet());
    }

    private static String schemaName(ClassInfo type) {
        var schema = type.declaredAnnotation(org.eclipse.microprofile.openapi.annotations.media.Schema.class);
        return schema == null || schema.value("name") == null
                ? type.simpleName()
                : schema.value("name").asString();
    }
}
