package kz.ainalaiyn.platform.http;

/** The problems that HTTP itself brings to every application. */
public enum HttpProblem implements ProblemType {
    MALFORMED_JSON("malformed-json", 400),
    INVALID_INPUT("invalid-input", 400),
    INVALID_CURSOR("invalid-cursor", 400),
    UNAUTHENTICATED("unauthenticated", 401),
    FORBIDDEN("forbidden", 403),
    NOT_FOUND("not-found", 404),
    METHOD_NOT_ALLOWED("method-not-allowed", 405),
    NOT_ACCEPTABLE("not-acceptable", 406),
    REQUEST_TIMEOUT("request-timeout", 408),
    CONFLICT("conflict", 409),
    IDEMPOTENCY_KEY_IN_USE("idempotency-key-in-use", 409),
    ERASED("erased", 410),
    CURSOR_EXPIRED("cursor-expired", 410),
    PRECONDITION_FAILED("precondition-failed", 412),
    CONTENT_TOO_LARGE("content-too-large", 413),
    URI_TOO_LONG("uri-too-long", 414),
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
    UNPROCESSABLE("unprocessable", 422),
    IDEMPOTENCY_KEY_REUSED("idempotency-key-reused", 422),
    PRECONDITION_REQUIRED("precondition-required", 428),
    TOO_MANY_REQUESTS("too-many-requests", 429),
    HEADERS_TOO_LARGE("headers-too-large", 431),
    INTERNAL("internal", 500),
    UNAVAILABLE("unavailable", 503),
    UPSTREAM_TIMEOUT("upstream-timeout", 504);

    private final String slug;
    private final int status;

    HttpProblem(String slug, int status) {
        this.slug = slug;
        this.status = status;
    }

    @Override
    public String slug() {
        return slug;
    }

    @Override
    public int status() {
        return status;
    }
}
