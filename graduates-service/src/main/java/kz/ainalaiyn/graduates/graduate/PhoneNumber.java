package kz.ainalaiyn.graduates.graduate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.jspecify.annotations.Nullable;

/** A phone number of a numbering plan that exists, in E.164 form; without a country's code it is one of Kazakhstan. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PhoneNumber.Validator.class)
@interface PhoneNumber {
    String message() default "phone-format";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Passes a number that exists. */
    final class Validator implements ConstraintValidator<PhoneNumber, String> {
        @Override
        public boolean isValid(@Nullable String phone, ConstraintValidatorContext context) {
            return phone == null || E164.exists(phone);
        }
    }
}
