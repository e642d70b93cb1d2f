package kz.ainalaiyn.platform.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.MessageKey;
import kz.ainalaiyn.platform.outcomes.ConflictKind;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Refusal;

/**
 * Ends a request with a problem; for what crosses every feature. What one feature's business refuses is an outcome of
 * that feature, not an exception.
 */
public final class ProblemException extends WebApplicationException {
    private static final long serialVersionUID = 1L;

    private final transient ProblemType type;
    private final transient Message detail;
    private final transient List<InputError> errors;
    private final transient Map<String, String> headers;

    private ProblemException(ProblemType type, Message detail, List<InputError> errors, Map<String, String> headers) {
        super(type.slug() + ": " + detail.key(), Response.status(type.status()).build());
        this.type = type;
        this.detail = detail;
        this.errors = errors;
        this.headers = headers;
    }

    /** A problem whose {@code detail} says what happened this time and what to do. */
    public static ProblemException of(ProblemType type, MessageKey detail) {
        return of(type, Message.of(detail));
    }

    /** A problem whose {@code detail} names something. */
    public static ProblemException of(ProblemType type, Message detail) {
        return new ProblemException(type, detail, List.of(), Map.of());
    }

    /** What HTTP calls a refusal of the business: 422, 409, 404 or 403. */
    public static ProblemException of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.Unusable(List<InputError> faults) -> unprocessable(faults);
            case Refusal.Conflict(ConflictKind kind, Message reason) -> of(new ConflictProblem(kind), reason);
            case Refusal.NotFound() -> notFound();
            case Refusal.NotPermitted() -> forbidden();
        };
    }

    /** Input that breaks the contract; never an empty list. */
    public static ProblemException invalid(List<InputError> errors) {
        return new ProblemException(HttpProblem.INVALID_INPUT, summary(errors), errors, Map.of());
    }

    /** Input that breaks the contract in one place. */
    public static ProblemException invalid(InputError error) {
        return invalid(List.of(error));
    }

    private static ProblemException unprocessable(List<InputError> errors) {
        return new ProblemException(HttpProblem.UNPROCESSABLE, summary(errors), errors, Map.of());
    }

    /** The answer to a request without an access token, which needs one. */
    public static ProblemException tokenMissing() {
        return of(HttpProblem.UNAUTHENTICATED, HttpMessage.TOKEN_MISSING).with("WWW-Authenticate", "Bearer");
    }

    /** The answer to an access token that is no good, or no more. */
    public static ProblemException tokenInvalid() {
        return of(HttpProblem.UNAUTHENTICATED, HttpMessage.TOKEN_INVALID)
                .with("WWW-Authenticate", "Bearer error=\"invalid_token\"");
    }

    /** The answer to a caller none of whose roles permits the operation. */
    public static ProblemException forbidden() {
        return of(HttpProblem.FORBIDDEN, HttpMessage.ROLE_MISSING);
    }

    /** The answer to an id that is unknown, and to one that is another organisation's: the two cannot be told apart. */
    public static ProblemException notFound() {
        return of(HttpProblem.NOT_FOUND, HttpMessage.NOTHING_HERE);
    }

    /** Something that was named and is not known, with the place that names it (404). */
    public static ProblemException notFound(InputError error) {
        return new ProblemException(HttpProblem.NOT_FOUND, summary(List.of(error)), List.of(error), Map.of());
    }

    /** The same problem with one more header field on the answer. */
    public ProblemException with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new ProblemException(type, detail, errors, more);
    }

    private static Message summary(List<InputError> errors) {
        return errors.size() == 1
                ? errors.getFirst().message()
                : Message.of(HttpMessage.SEE_ERRORS).with("count", errors.size());
    }

    /** Which kind of problem this is. */
    public ProblemType type() {
        return type;
    }

    /** What happened this time. */
    public Message detail() {
        return detail;
    }

    /** Each fault of the input; empty where the problem is of another kind. */
    public List<InputError> errors() {
        return errors;
    }

    /** Whether the same request may well be carried out a little later. */
    public boolean mayPass() {
        return headers.containsKey("Retry-After");
    }

    Map<String, String> headers() {
        return headers;
    }
}
