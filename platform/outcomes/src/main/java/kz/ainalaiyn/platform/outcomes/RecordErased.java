package kz.ainalaiyn.platform.outcomes;

import kz.ainalaiyn.platform.messages.MessageKey;

/** Something was there for this caller and has been erased for good. */
public final class RecordErased extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient MessageKey detail;

    /** It was erased; {@code detail} says what. */
    public RecordErased(MessageKey detail) {
        super(detail.key(), null, false, false);
        this.detail = detail;
    }

    /** What was erased, for a person. */
    public MessageKey detail() {
        return detail;
    }
}
