package kz.ainalaiyn.graduates.spelling;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A name of a person: letters of Cyrillic or Latin script and what real names have between them; the code says which rule was broken. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PersonName.Validator.class)
public @interface PersonName {
    String message() default "{SpellingFault}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Leaves to {@code NotBlank} what is not there. */
    final class Validator implements ConstraintValidator<PersonName, String> {
        @Override
        public boolean isValid(@Nullable String name, ConstraintValidatorContext context) {
            if (name == null || name.isEmpty()) {
                return true;
            }
            var fault = SpellingFault.ofName(name);
            fault.ifPresent(found -> found.report(context, null));
            return fault.isEmpty();
        }
    }
}
