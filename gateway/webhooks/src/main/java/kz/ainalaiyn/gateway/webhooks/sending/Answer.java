package kz.ainalaiyn.gateway.webhooks.sending;

import org.jspecify.annotations.Nullable;

/**
 * What came of sending a message once.
 *
 * @param status of the answer; null where there was none
 * @param failure why it does not count as received; null where it does
 */
public record Answer(@Nullable Integer status, @Nullable SendFailure failure) {
    private static final int GONE = 410;

    static Answer of(int status) {
        return new Answer(status, status / 100 == 2 ? null : SendFailure.NOT_ACCEPTED);
    }

    static Answer none(SendFailure failure) {
        return new Answer(null, failure);
    }

    /** Whether the receiver has it. */
    public boolean isReceipt() {
        return failure == null;
    }

    /** Whether the receiver wants nothing more. */
    public boolean isFarewell() {
        return status != null && status == GONE;
    }
}
