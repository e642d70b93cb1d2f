package kz.ainalaiyn.stack;

/** The suite cannot go on; the message is one line that says what a person can do about it. */
public final class StackFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StackFailure(String message) {
        super(message);
    }

    public StackFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
