package kz.ainalaiyn.platform.http.openapi;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.Operation;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.IndexView;

/** Says at each operation which roles may call it, as the code does. */
final class Callers {
    private final Map<String, String> byOperation;

    Callers(IndexView code) {
        byOperation = code.getAnnotations(RolesAllowed.class).stream()
                .filter(allowed -> allowed.target().kind() == AnnotationTarget.Kind.METHOD)
                .flatMap(allowed -> operationId(allowed).map(id -> Map.entry(id, sentence(allowed))))
                // An index of several indexes finds an annotation in each of them.
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, same) -> one));
    }

    /** For an operation that nobody in particular is named for, everybody. */
    void complete(Operation operation) {
        String who = byOperation.getOrDefault(operation.getOperationId(), "For everybody, without a token.");
        String what = operation.getDescription();
        operation.setDescription(what == null || what.isBlank() ? who : what + "\n\n" + who);
    }

    private static String sentence(AnnotationInstance allowed) {
        return Arrays.stream(allowed.value().asStringArray())
                .map(role -> "`" + role + "`")
                .collect(joining(", ", "For the roles ", "."));
    }

    private static Stream<String> operationId(AnnotationInstance allowed) {
        AnnotationInstance operation =
                allowed.target().asMethod().annotation(org.eclipse.microprofile.openapi.annotations.Operation.class);
        AnnotationValue id = operation == null ? null : operation.value("operationId");
        return id == null ? Stream.empty() : Stream.of(id.asString());
    }
}
