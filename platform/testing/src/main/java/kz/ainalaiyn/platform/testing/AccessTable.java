package kz.ainalaiyn.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may call what, as docs/guides/access.md tells it: each operation has its row there, with the roles of the code. */
final class AccessTable {

    private static final Path GUIDE = Repository.file("docs/guides/access.md");

    private static final List<String> ROLES =
            List.of("coordinator", "partner", "consultant", "juror", "reporter", "auditor", "feed-reader");

    static final ArchRule EVERY_OPERATION_HAS_ITS_ROW = classes()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .should(haveTheirRows())
            .allowEmptyShould(true)
            .because("a partner reads in docs/guides/access.md what its system may call, before it is refused");

    private AccessTable() {}

    /** The row of an operation, such as {@code | `GET /v1/persons` | yes | - | - | - | - | yes | - |}. */
    static String rowOf(JavaClass resource, JavaMethod operation) {
        String verb = Stream.of("GET", "POST", "PUT", "PATCH", "DELETE")
                .filter(name -> operation.isAnnotatedWith("jakarta.ws.rs." + name))
                .findFirst()
                .orElseThrow();
        String path = Stream.of(path(resource), path(operation))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("/"))
                .replaceAll("\\{(\\w+):[^}]+}", "{$1}");
        Set<String> roles = rolesOf(operation);
        return ROLES.stream()
                .map(role -> roles.contains(role) ? "yes" : "-")
                .collect(Collectors.joining(" | ", "| `" + verb + " " + path + "` | ", " |"));
    }

    /** Those of the class and those that it inherits: several registers have some in common. */
    private static ArchCondition<JavaClass> haveTheirRows() {
        return new ArchCondition<>("have a row for each operation in " + GUIDE) {
            @Override
            public void check(JavaClass resource, ConditionEvents events) {
                resource.getAllMethods().stream()
                        .filter(ResourceContractTests.OPERATIONS)
                        .map(operation -> rowOf(resource, operation))
                        .forEach(row -> events.add(
                                new SimpleConditionEvent(resource, guide().contains(row), "no row: " + row)));
            }
        };
    }

    private static String path(HasAnnotations<?> annotated) {
        return annotated
                .tryGetAnnotationOfType("jakarta.ws.rs.Path")
                .map(annotation -> String.valueOf(annotation.get("value").orElse("")))
                .orElse("");
    }

    private static Set<String> rolesOf(JavaMethod operation) {
        return operation
                .tryGetAnnotationOfType("jakarta.annotation.security.RolesAllowed")
                .map(AccessTable::names)
                .orElse(Set.copyOf(ROLES));
    }

    private static Set<String> names(JavaAnnotation<?> rolesAllowed) {
        return Set.of((String[]) rolesAllowed.get("value").orElse(new String[0]));
    }

    private static List<String> guide() {
        try {
            return Files.readAllLines(GUIDE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
