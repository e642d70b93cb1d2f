package kz.ainalaiyn.platform.messages;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A rule over several members of an object: a method that tells whether they agree. */
@Documented
@Constraint(validatedBy = Consistent.Holds.class)
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Consistent {
    /** The member that a person would change; the object itself where there is not one. */
    String at() default "";

    /** The code of the rule, a key of the catalogue of messages. */
    String message();

    /** Unused, as Jakarta Validation demands it. */
    Class<?>[] groups() default {};

    /** Unused, as Jakarta Validation demands it. */
    Class<? extends Payload>[] payload() default {};

    /** Whether the rule holds. */
    final class Holds implements ConstraintValidator<Consistent, Boolean> {
        @Override
        public boolean isValid(@Nullable Boolean holds, ConstraintValidatorContext context) {
            return holds == null || holds;
        }
    }
}
