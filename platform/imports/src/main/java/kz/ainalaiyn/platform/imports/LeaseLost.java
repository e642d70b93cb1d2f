package kz.ainalaiyn.platform.imports;

/** Another worker has the import by now, or it has ended: what this one was at is not kept. */
final class LeaseLost extends RuntimeException {
    private static final long serialVersionUID = 1L;
}
