package kz.ainalaiyn.platform.outcomes;

/** Somebody else wrote or took back what this was about after it had been looked for; asked for again it can be done. */
public final class WrittenAtOnce extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** It was changed meanwhile; without a stack, for it is told to the caller and not logged. */
    public WrittenAtOnce() {
        super("Somebody else wrote this at the same moment", null, false, false);
    }
}
