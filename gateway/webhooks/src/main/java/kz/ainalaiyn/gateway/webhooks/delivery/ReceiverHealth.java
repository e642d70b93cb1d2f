package kz.ainalaiyn.gateway.webhooks.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.gateway.webhooks.subscription.DisabledFor;
import org.jspecify.annotations.Nullable;

/** How the receivers of webhooks have answered of late. */
@Singleton
final class ReceiverHealth {
    private final Ledger ledger;

    ReceiverHealth(Ledger ledger) {
        this.ledger = ledger;
    }

    /**
     * What is known of a receiver.
     *
     * @param failures in a row, since anything was received
     * @param resumeAt until when it is left alone; null where it is not
     */
    record Standing(boolean enabled, int failures, @Nullable Instant resumeAt) {
        boolean isFailing() {
            return failures > 0;
        }

        /** Whether a failure of what was begun then is one of several at once, of which another one was counted. */
        boolean isCounted(Instant begunAt) {
            return resumeAt != null && begunAt.isBefore(resumeAt);
        }
    }

    /** The receiver's standing, which nobody else changes before the transaction ends; empty when the webhook is no more. */
    Optional<Standing> lock(UUID webhook) {
        return ledger.row(
                "select status, failures, resume_at from webhook where id = ? for no key update",
                row -> new Standing(
                        row.getString("status").equals("ENABLED"),
                        row.getInt("failures"),
                        Ledger.instant(row, "resume_at")),
                webhook);
    }

    void received(UUID webhook) {
        ledger.update("update webhook set failures = 0, failing_since = null, resume_at = null where id = ?", webhook);
    }

    /**
     * Counts a failure.
     *
     * @param failures in a row, this one included
     * @return since when nothing but failures has been
     */
    Instant failed(UUID webhook, int failures, @Nullable Instant resumeAt, Instant now) {
        return ledger.row(
                        """
                        update webhook
                        set failures = ?, failing_since = coalesce(failing_since, ?), resume_at = ?
                        where id = ?
                        returning failing_since
                        """,
                        row -> Objects.requireNonNull(Ledger.instant(row, "failing_since")),
                        failures,
                        now,
                        resumeAt,
                        webhook)
                .orElseThrow();
    }

    void disable(UUID webhook, DisabledFor reason) {
        ledger.update(
                "update webhook set status = 'DISABLED', disabled_for = ?, version = version + 1 where id = ?",
                reason.name(),
                webhook);
    }
}
