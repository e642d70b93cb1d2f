package kz.ainalaiyn.platform.http;

/** The problems that HTTP itself brings to every application. */
public enum HttpProblem implements ProblemType {
    MALFORMED_JSON("malformed-json", 400, "The body is not well-formed JSON"),
    INVALID_INPUT("invalid-input", 400, "The request breaks rules of the contract"),
    INVALID_CURSOR("invalid-cursor", 400, "The cursor was not issued for this list"),
    UNAUTHENTICATED("unauthenticated", 401, "A valid access token is needed"),
    FORBIDDEN("forbidden", 403, "The caller's role does not permit this"),
    NOT_FOUND("not-found", 404, "There is no such resource"),
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The resource does not know this method"),
    NOT_ACCEPTABLE("not-acceptable", 406, "The resource has no representation of the media type asked for"),
    CONFLICT("conflict", 409, "The state of the resource does not permit this"),
    IDEMPOTENCY_KEY_IN_USE("idempotency-key-in-use", 409, "The first request with this key is still running"),
    ERASED("erased", 410, "What was here has been erased"),
    CURSOR_EXPIRED("cursor-expired", 410, "The position belongs to an earlier epoch of the feed"),
    PRECONDITION_FAILED("precondition-failed", 412, "The resource is not as If-Match says"),
    CONTENT_TOO_LARGE("content-too-large", 413, "The body is too large"),
    URI_TOO_LONG("uri-too-long", 414, "The URL is too long"),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body's media type is not understood here"),
    UNPROCESSABLE("unprocessable", 422, "The request is well-formed but cannot be carried out"),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422, "The key was used for another request"),
    PRECONDITION_REQUIRED("precondition-required", 428, "The request must say which version it changes"),
    HEADERS_TOO_LARGE("headers-too-large", 431, "The header fields are too large"),
    INTERNAL("internal", 500, "Something went wrong on our side"),
    UNAVAILABLE("unavailable", 503, "The service is not available at the moment"),
    UPSTREAM_TIMEOUT("upstream-timeout", 504, "The service behind did not answer in time");

    private final String slug;
    private final int status;
    private final String title;

    HttpProblem(String slug, int status, String title) {
        this.slug = slug;
        this.status = status;
        this.title = title;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String title() {
        return title;
    }
}
