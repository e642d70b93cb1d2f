package kz.ainalaiyn.platform.http;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import kz.ainalaiyn.platform.messages.Consistent;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/**
 * Reads what Jakarta Validation found as input errors with a place each, in a stable order. A constraint of ours names its
 * code as its {@code message}; those of the standard have the codes of {@link InputRule}.
 */
final class ConstraintViolations {
    private static final Comparator<InputError> ORDER =
            Comparator.comparing(error -> error.pointer() + "\0" + error.parameter() + "\0" + error.code());

    private ConstraintViolations() {}

    static List<InputError> of(Collection<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(ConstraintViolations::error)
                .sorted(ORDER)
                .toList();
    }

    private static InputError error(ConstraintViolation<?> violation) {
        StringBuilder pointer = new StringBuilder();
        String parameter = "";
        boolean inBody = false;
        Annotation constraint = violation.getConstraintDescriptor().getAnnotation();
        for (Iterator<Path.Node> path = violation.getPropertyPath().iterator(); path.hasNext(); ) {
            Path.Node node = path.next();
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                inBody = "body".equals(parameter);
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.isInIterable() && node.getIndex() != null) {
                    pointer.append('/').append(node.getIndex());
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    // A rule over several members is a method of their object, and no member itself.
                    String name = constraint instanceof Consistent rule && !path.hasNext() ? rule.at() : node.getName();
                    if (!name.isEmpty()) {
                        pointer.append('/').append(name.replace("~", "~0").replace("/", "~1"));
                        parameter = name;
                    }
                }
            }
        }
        Message message = message(violation, constraint);
        return inBody || violation.getRootBeanClass().isRecord()
                ? InputError.at(pointer.toString(), message)
                : InputError.in(parameter, message);
    }

    private static Message message(ConstraintViolation<?> violation, Annotation constraint) {
        String template = violation.getMessageTemplate();
        if (!template.startsWith("{")) {
            return Message.of(template);
        }
        return switch (constraint) {
            case NotNull _ -> missing(violation);
            case NotBlank _ when violation.getInvalidValue() == null -> missing(violation);
            case NotBlank _ -> Message.of(InputRule.BLANK);
            case Size size ->
                Message.of(violation.getInvalidValue() instanceof CharSequence ? InputRule.LENGTH : InputRule.COUNT)
                        .with("minimum", size.min())
                        .with("maximum", size.max());
            case Min min -> range(min.value(), other(violation, Max.class));
            case Max max -> range(other(violation, Min.class), max.value());
            case DecimalMin min -> Message.of(InputRule.BELOW_MINIMUM).with("minimum", new BigDecimal(min.value()));
            case Digits digits ->
                Message.of(InputRule.DIGITS).with("integer", digits.integer()).with("fraction", digits.fraction());
            case Past _, PastOrPresent _ -> Message.of(InputRule.IN_THE_FUTURE);
            case Email _ -> Message.of(InputRule.EMAIL_FORMAT);
            default -> Message.of(InputRule.MALFORMED);
        };
    }

    private static Message missing(ConstraintViolation<?> violation) {
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            depth = node.getKind() == ElementKind.CONTAINER_ELEMENT ? depth + 1 : 0;
        }
        return WantedValue.missing(place(violation), depth);
    }

    private static Message range(@Nullable Long minimum, @Nullable Long maximum) {
        if (minimum != null && maximum != null) {
            return Message.of(InputRule.OUT_OF_RANGE).with("minimum", minimum).with("maximum", maximum);
        }
        return minimum != null
                ? Message.of(InputRule.BELOW_MINIMUM).with("minimum", minimum)
                : Message.of(InputRule.ABOVE_MAXIMUM).with("maximum", String.valueOf(maximum));
    }

    /** The bound at the other end, declared beside the one that was not kept. */
    private static @Nullable Long other(ConstraintViolation<?> violation, Class<? extends Annotation> bound) {
        return switch (place(violation).getAnnotation(bound)) {
            case Min min -> min.value();
            case Max max -> max.value();
            case null, default -> null;
        };
    }

    /** The member or parameter that the violation is of. */
    private static AnnotatedElement place(ConstraintViolation<?> violation) {
        Object bean = violation.getLeafBean();
        Class<?> type = bean == null ? violation.getRootBeanClass() : bean.getClass();
        try {
            Method method = null;
            AnnotatedElement place = type;
            String member = null;
            for (Path.Node node : violation.getPropertyPath()) {
                switch (node.getKind()) {
                    case METHOD -> method = declared(violation.getRootBeanClass(), node.as(Path.MethodNode.class));
                    case PARAMETER -> {
                        int index = node.as(Path.ParameterNode.class).getParameterIndex();
                        place = method == null ? type : method.getParameters()[index];
                    }
                    // The last one alone is a member of the bean that breaks the rule.
                    case PROPERTY -> member = node.getName();
                    default -> {}
                }
            }
            return member == null ? place : type.getDeclaredField(member);
        } catch (ReflectiveOperationException e) {
            return type;
        }
    }

    /** The method as it was written: that of a class which intercepts it has its parameters, but nothing that is declared at them. */
    private static Method declared(Class<?> type, Path.MethodNode node) throws NoSuchMethodException {
        Class<?>[] parameters = node.getParameterTypes().toArray(new Class<?>[0]);
        Method method = type.getMethod(node.getName(), parameters);
        for (Class<?> above = type.getSuperclass();
                above != null && above != Object.class;
                above = above.getSuperclass()) {
            try {
                method = above.getMethod(node.getName(), parameters);
            } catch (NoSuchMethodException e) {
                break;
            }
        }
        return method;
    }
}
