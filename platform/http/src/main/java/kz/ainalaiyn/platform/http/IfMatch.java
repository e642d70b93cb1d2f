package kz.ainalaiyn.platform.http;

import java.util.regex.Pattern;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/**
 * The version that a change was made against, from {@code If-Match}.
 *
 * @param given whether the client sent the header field
 * @param version the aggregate's version, or null where any will do
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, section 13.1.1</a>
 */
public record IfMatch(boolean given, @Nullable Long version) {
    private static final Pattern ENTITY_TAGS = Pattern.compile("(W/)?\"[^\"]*\"(\\s*,\\s*(W/)?\"[^\"]*\")*");

    /**
     * Reads the header field.
     *
     * @throws ProblemException 428 when it is missing, 400 when it is no entity tag, 412 when it holds no strong tag of ours
     */
    public static IfMatch parse(@Nullable String raw) {
        if (raw == null || raw.isBlank()) {
            throw ProblemException.of(HttpProblem.PRECONDITION_REQUIRED, HttpMessage.IF_MATCH_MISSING);
        }
        if (raw.strip().equals("*")) {
            return new IfMatch(true, null);
        }
        if (!ENTITY_TAGS.matcher(raw.strip()).matches()) {
            throw ProblemException.invalid(InputError.in("If-Match", HttpMessage.IF_MATCH_FORMAT));
        }
        Long version = EntityTag.parse(raw.strip());
        if (version == null) {
            throw stale();
        }
        return new IfMatch(true, version);
    }

    /** As {@link #parse}, for operations where the header field may be left out: then any version will do. */
    public static IfMatch parseOptional(@Nullable String raw) {
        return raw == null ? new IfMatch(false, null) : parse(raw);
    }

    /** Fails with 412 unless the aggregate is still at this version. */
    public void require(long current) {
        if (version != null && version != current) {
            throw stale();
        }
    }

    /** Fails with 412 where the client sent the header field, {@code *} included: it expects something to be there. */
    public void requireAbsent() {
        if (given) {
            throw ProblemException.of(HttpProblem.PRECONDITION_FAILED, HttpMessage.IF_MATCH_NOTHING_THERE);
        }
    }

    static ProblemException stale() {
        return ProblemException.of(HttpProblem.PRECONDITION_FAILED, HttpMessage.IF_MATCH_STALE);
    }
}
