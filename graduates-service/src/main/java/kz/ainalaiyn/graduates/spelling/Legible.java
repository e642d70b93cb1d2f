package kz.ainalaiyn.graduates.spelling;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/** A text that arrived as it was written, in each of its languages; anything that people write is allowed in it. */
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = Legible.Validator.class)
public @interface Legible {
    String message() default "{SpellingFault}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Names the language whose text is ruined. */
    final class Validator implements ConstraintValidator<Legible, LocalizedText> {
        @Override
        public boolean isValid(@Nullable LocalizedText text, ConstraintValidatorContext context) {
            if (text == null) {
                return true;
            }
            Map<String, Optional<SpellingFault>> faults = new LinkedHashMap<>();
            faults.put("kk", SpellingFault.ofText(Objects.requireNonNullElse(text.kk(), "")));
            faults.put("ru", SpellingFault.ofText(Objects.requireNonNullElse(text.ru(), "")));
            faults.put("en", SpellingFault.ofText(Objects.requireNonNullElse(text.en(), "")));
            faults.forEach((language, fault) -> fault.ifPresent(found -> found.report(context, language)));
            return faults.values().stream().allMatch(Optional::isEmpty);
        }
    }
}
