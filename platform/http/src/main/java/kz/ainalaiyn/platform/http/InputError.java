package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * One fault in the input: where it is and what would be right.
 *
 * @param pointer the place in the body, a JSON Pointer (RFC 6901); null when the fault is not in the body
 * @param parameter the name of the query parameter or header field; null when the fault is in the body
 * @param code the rule that was broken, kebab-case, stable
 * @param message what to do about it, for a person
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InputError(@Nullable String pointer, @Nullable String parameter, String code, String message) {

    /** A fault in the body at {@code pointer}, such as {@code /name/family}; the empty string is the whole body. */
    public static InputError at(String pointer, String code, String message) {
        return new InputError(pointer, null, code, message);
    }

    /** A fault in a query parameter or a header field. */
    public static InputError in(String parameter, String code, String message) {
        return new InputError(null, parameter, code, message);
    }
}
