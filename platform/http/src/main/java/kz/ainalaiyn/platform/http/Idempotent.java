package kz.ainalaiyn.platform.http;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A POST that is carried out once however often it is sent with the same {@code Idempotency-Key}: the first answer is
 * kept for 24 hours, per caller and key, in the same transaction as the write, and given again byte for byte.
 *
 * <p>For resource methods that return {@code jakarta.ws.rs.core.Response} and take the body as the parameter
 * {@code body}. Only success is kept: a refused request may be corrected and sent again with the same key.
 *
 * @see <a href="https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/">The Idempotency-Key HTTP
 *     Header Field</a>
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
