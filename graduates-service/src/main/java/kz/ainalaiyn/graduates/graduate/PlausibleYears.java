package kz.ainalaiyn.graduates.graduate;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.LocalDate;
import kz.ainalaiyn.platform.messages.MessageKey;

/**
 * A birth date and a graduation year that can be true, of one living person. The bounds are wide: they catch a slip of the pen, and none
 * of those whose life was unusual.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = PlausibleYears.Validator.class)
@interface PlausibleYears {
    String message() default "{LifeFault}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at what is there and of the right form. */
    final class Validator implements ConstraintValidator<PlausibleYears, GraduateDetails> {
        /** Graduates are alive, and programmes are for the young: nobody so old has been one. */
        private static final int OLDEST = 100;

        /** Nobody leaves before the end of basic school, which children begin at six and which has nine years; one year of grace. */
        private static final int YOUNGEST_TO_LEAVE = 14;

        /** Some stay until they have learned a trade, and those who cannot live alone longer. */
        private static final int OLDEST_TO_LEAVE = 30;

        @Override
        public boolean isValid(GraduateDetails details, ConstraintValidatorContext context) {
            LocalDate today = LocalDate.now(context.getClockProvider().getClock());
            LocalDate born = details.birthDate();
            if (born == null || born.isAfter(today)) {
                return true;
            }
            boolean livingPerson = !born.isBefore(today.minusYears(OLDEST));
            if (!livingPerson) {
                report(context, "birthDate", LifeFault.IMPLAUSIBLE_BIRTH_DATE);
            }
            return left(details, born.getYear(), today.getYear(), context) && livingPerson;
        }

        private static boolean left(
                GraduateDetails details, int born, int thisYear, ConstraintValidatorContext context) {
            Integer year = details.graduationYear();
            if (year == null || year < GraduateDetails.FIRST_YEAR || year > GraduateDetails.LAST_YEAR) {
                return true;
            }
            int first = born + YOUNGEST_TO_LEAVE;
            int last = Math.min(born + OLDEST_TO_LEAVE, thisYear);
            if (year >= first && year <= last) {
                return true;
            }
            report(context, "graduationYear", LifeFault.IMPLAUSIBLE_GRADUATION_YEAR);
            return false;
        }

        private static void report(ConstraintValidatorContext context, String member, LifeFault fault) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(fault.key())
                    .addPropertyNode(member)
                    .addConstraintViolation();
        }
    }

    /** What no life of a graduate has. */
    enum LifeFault implements MessageKey {
        IMPLAUSIBLE_BIRTH_DATE,
        IMPLAUSIBLE_GRADUATION_YEAR
    }
}
