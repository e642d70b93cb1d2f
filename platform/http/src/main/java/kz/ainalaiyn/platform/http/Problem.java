package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

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
@Schema(description = "An error answer (RFC 9457).")
public record Problem(
        @Schema(format = "uri") String type,
        String title,
        int status,
        String detail,
        String instance,
        String traceId,
        List<InputError> errors) {

    /** The media type of every error answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(ProblemType type, String detail, String instance, String traceId, List<InputError> errors) {
        return new Problem(type.url(), type.title(), type.status(), detail, instance, traceId, errors);
    }
}
