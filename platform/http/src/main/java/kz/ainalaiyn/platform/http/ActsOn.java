package kz.ainalaiyn.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An operation that is a command to a record at another path, which its body names; whose the record is does not matter for it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface ActsOn {
    /** The path of such records, with their places in braces. */
    String value();
}
