package kz.ainalaiyn.platform.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that only reads (RFC 9110, section 9.2.1), because what it asks for must not stand in an address. It may be sent again without an
 * {@code Idempotency-Key}, and nothing of its answer is kept.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Safe {}
