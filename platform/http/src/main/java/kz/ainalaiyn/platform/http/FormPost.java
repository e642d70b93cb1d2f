package kz.ainalaiyn.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that a page's form sends, and that comes to the same however often it is sent: a browser has no {@code Idempotency-Key}, and whoever presses a
 * button twice means one thing.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FormPost {}
