package kz.ainalaiyn.platform.outcomes;

/** Nothing is there for this caller: an id that is unknown and one that is another organisation's cannot be told apart. */
public final class RecordNotFound extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Nothing is there; without a stack, for it is told to the caller and not logged. */
    public RecordNotFound() {
        super("Nothing is there for this caller", null, false, false);
    }
}
