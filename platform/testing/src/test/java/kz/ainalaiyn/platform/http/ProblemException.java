package kz.ainalaiyn.platform.http;

/** Stands in for the platform's own, which the rules know by its name only. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
