package kz.ainalaiyn.platform.http;

import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.ConstraintViolation;
import org.hibernate.validator.constraintvalidation.HibernateConstraintValidatorContext;
import org.hibernate.validator.engine.HibernateConstraintViolation;
import org.jspecify.annotations.Nullable;

/** Lets one constraint tell several faults, each with a code of its own, where others have their constraint's name as code. */
public final class ConstraintFaults {
    private ConstraintFaults() {}

    /**
     * Adds a fault of the validated value to what the request is refused for.
     *
     * @param member the member of the value that is at fault; null for the value itself
     */
    public static void report(
            ConstraintValidatorContext context, @Nullable String member, String code, String message) {
        context.disableDefaultConstraintViolation();
        var builder = context.unwrap(HibernateConstraintValidatorContext.class)
                .withDynamicPayload(code)
                .buildConstraintViolationWithTemplate(message);
        if (member == null) {
            builder.addConstraintViolation();
        } else {
            builder.addPropertyNode(member).addConstraintViolation();
        }
    }

    /** The code that was reported with a violation, if it was reported here. */
    static @Nullable String codeOf(ConstraintViolation<?> violation) {
        HibernateConstraintViolation<?> own = violation.unwrap(HibernateConstraintViolation.class);
        return own.getDynamicPayload(String.class);
    }
}
