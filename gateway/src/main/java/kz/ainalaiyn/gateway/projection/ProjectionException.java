package kz.ainalaiyn.gateway.projection;

/** The projection's database did not do what it was asked; the batch comes again. */
public final class ProjectionException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    ProjectionException(String message, Throwable cause) {
        super(message, cause);
    }
}
