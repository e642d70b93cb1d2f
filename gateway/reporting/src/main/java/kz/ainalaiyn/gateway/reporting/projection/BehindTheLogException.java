package kz.ainalaiyn.gateway.reporting.projection;

/** The projection is not where the log is, so no new revision can be made. */
final class BehindTheLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BehindTheLogException(long applied, long logged) {
        super("The projection is at revision " + applied + " and the log at " + logged);
    }
}
