package kz.ainalaiyn.platform.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.AssertTrue;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;

/** Reads what Jakarta Validation found as input errors with a JSON Pointer each, in a stable order. */
final class BrokenRules {
    private BrokenRules() {}

    static List<InputError> of(ConstraintViolationException violations) {
        return violations.getConstraintViolations().stream()
                .map(BrokenRules::error)
                .sorted(Comparator.comparing(e -> e.pointer() + "\0" + e.parameter() + "\0" + e.code()))
                .toList();
    }

    private static InputError error(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        boolean inBody = false;
        // A rule over several members is a method of their object, and no member itself.
        boolean ofObject = violation.getConstraintDescriptor().getAnnotation() instanceof AssertTrue;
        for (Iterator<Path.Node> path = violation.getPropertyPath().iterator(); path.hasNext(); ) {
            Path.Node node = path.next();
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                inBody = "body".equals(parameter);
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.isInIterable() && node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY && (path.hasNext() || !ofObject)) {
                    pointer.append('/').append(escape(node.getName()));
                    parameter = node.getName();
                }
            }
        }
        String own = ConstraintFaults.codeOf(violation);
        String code = own != null
                ? own
                : code(violation
                        .getConstraintDescriptor()
                        .getAnnotation()
                        .annotationType()
                        .getSimpleName());
        return inBody || violation.getRootBeanClass().isRecord()
                ? InputError.at(pointer.toString(), code, violation.getMessage())
                : InputError.in(parameter, code, violation.getMessage());
    }

    /** {@code NotBlank} becomes {@code not-blank}. */
    private static String code(String constraint) {
        return constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static String escape(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
