package kz.ainalaiyn.platform.changes;

/** The feed could not be read this time; trying again may help. */
public sealed class FeedException extends Exception {

    private static final long serialVersionUID = 1L;

    FeedException(String message) {
        super(message);
    }

    FeedException(String message, Throwable cause) {
        super(message, cause);
    }

    /** The feed does not know the position any more: trying again doesn't help, reading from the beginning does. */
    public static final class PositionRefused extends FeedException {

        private static final long serialVersionUID = 1L;

        PositionRefused(String message) {
            super(message);
        }
    }
}
