package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The body of every error answer, {@code application/problem+json}.
 *
 * @param type where this kind of problem is explained
 * @param title what happened, the same for every occurrence of the type
 * @param status the HTTP status of the answer
 * @param detail what happened this time and what to do
 * @param instance the path that was asked for
 * @param traceId the id that the log lines of this request bear
 * @param errors for input: each fault and its place
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</a>
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Problem(
        String type, String title, int status, String detail, String instance, String traceId, List<Fault> errors) {

    /** The media type of every error answer. */
    static final String MEDIA_TYPE = "application/problem+json";

    /**
     * One fault in the input.
     *
     * @param pointer the place in the body; null when the fault is not in the body
     * @param parameter the query parameter or header field; null when the fault is in the body
     * @param code the rule that was broken
     * @param message what to do about it
     * @param arguments what the message names, for a program: bounds, values that would do
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Fault(
            @Nullable String pointer,
            @Nullable String parameter,
            String code,
            String message,
            @JsonAnyGetter Map<String, Object> arguments) {}
}
