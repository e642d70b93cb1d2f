package kz.ainalaiyn.platform.http;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The types of problems with which an operation refuses that come from its feature; the contract names them with their
 * status. Those that HTTP itself brings, such as 401 or 412, it has without.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Refuses {
    /** The slugs of the problem types. */
    String[] value();
}
