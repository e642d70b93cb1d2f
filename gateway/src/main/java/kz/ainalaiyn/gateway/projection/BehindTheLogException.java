package kz.ainalaiyn.gateway.projection;

/** The projection has not applied all revisions of the log, so no new one can be made. */
final class BehindTheLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BehindTheLogException(long last) {
        super("The projection has come to revision " + last + " and the log is further");
    }
}
