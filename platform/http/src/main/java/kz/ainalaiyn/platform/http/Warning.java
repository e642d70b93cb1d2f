package kz.ainalaiyn.platform.http;

/**
 * What was accepted and is worth a second look.
 *
 * @param pointer the member it is about, a JSON Pointer (RFC 6901) into the answer
 * @param code what is suspicious, kebab-case, stable
 * @param message what to look at, for a person
 */
public record Warning(String pointer, String code, String message) {

    /** A warning about the member at {@code pointer}. */
    public static Warning at(String pointer, String code, String message) {
        return new Warning(pointer, code, message);
    }
}
