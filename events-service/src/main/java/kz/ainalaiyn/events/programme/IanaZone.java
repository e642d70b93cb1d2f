package kz.ainalaiyn.events.programme;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A zone of the IANA time zone database that is named by a place, or UTC. Offsets such as {@code UTC+6} are not accepted: POSIX, and
 * with it PostgreSQL, counts them westward and everybody else eastward.
 */
@Target(ElementType.FIELD)
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = IanaZone.Check.class)
@interface IanaZone {
    String message() default "time-zone";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Checks it. */
    final class Check implements ConstraintValidator<IanaZone, ZoneId> {
        @Override
        public boolean isValid(@Nullable ZoneId zone, ConstraintValidatorContext context) {
            if (zone == null || zone.getId().equals("UTC")) {
                return true;
            }
            String id = zone.getId();
            return id.contains("/")
                    && !id.startsWith("SystemV/")
                    && ZoneId.getAvailableZoneIds().contains(id);
        }
    }
}
