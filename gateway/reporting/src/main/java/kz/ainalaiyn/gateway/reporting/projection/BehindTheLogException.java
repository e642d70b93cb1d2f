package kz.ainalaiyn.gateway.reporting.projection;

/** The projection has not replayed the whole revision log, so no new revision can be appended. */
final class BehindTheLogException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BehindTheLogException(long applied, long logged) {
        super("The projection is at revision " + applied + " and the log at " + logged);
    }
}
