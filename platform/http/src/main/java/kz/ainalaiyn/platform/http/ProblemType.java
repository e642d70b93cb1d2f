package kz.ainalaiyn.platform.http;

/**
 * A kind of problem that a client can tell apart, catalogued in {@code docs/guides/errors.md}. Its title is the text
 * {@code title.<slug>} of the catalogue of messages.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9457#section-3.1.1">RFC 9457, section 3.1.1</a>
 */
public sealed interface ProblemType permits HttpProblem, ConflictProblem {
    /** The stable last part of the type's URL, kebab-case; never changes once published. */
    String slug();

    /** The HTTP status that goes with it. */
    int status();

    /** The problem's {@code type} member: the same at every installation, and the path at its gateway where it is explained. */
    default String url() {
        return "/docs/errors/" + slug();
    }
}
