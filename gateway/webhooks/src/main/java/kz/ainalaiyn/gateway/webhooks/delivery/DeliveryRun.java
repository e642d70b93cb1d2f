package kz.ainalaiyn.gateway.webhooks.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.gateway.webhooks.sending.Answer;
import kz.ainalaiyn.gateway.webhooks.sending.WebhookClient;
import kz.ainalaiyn.gateway.webhooks.subscription.DisabledFor;

/** Sends deliveries, one attempt at a time, and writes down what came of it. No transaction is open while something is sent. */
@Singleton
final class DeliveryRun {
    private static final Duration UNTIL_OTHERS_ARE_DONE = Duration.ofSeconds(2);

    private final Deliveries deliveries;
    private final Queues queues;
    private final ReceiverHealth receivers;
    private final RetrySchedule schedule;
    private final UnderWay underWay;
    private final WebhookClient client;
    private final MeterRegistry metrics;
    private final InstantSource clock;

    DeliveryRun(
            Deliveries deliveries,
            Queues queues,
            ReceiverHealth receivers,
            RetrySchedule schedule,
            UnderWay underWay,
            WebhookClient client,
            MeterRegistry metrics,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.queues = queues;
        this.receivers = receivers;
        this.schedule = schedule;
        this.underWay = underWay;
        this.client = client;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * Sends a delivery, if it is its turn.
     *
     * @return when to try again; empty when there is nothing more to do
     */
    Optional<Instant> attempt(UUID id) throws InterruptedException {
        Instant now = clock.instant();
        Optional<DueDelivery> pending =
                deliveries.findPending(id, now).filter(delivery -> delivery.isTest() || delivery.webhookEnabled());
        if (pending.isEmpty()) {
            return Optional.empty();
        }
        DueDelivery delivery = pending.get();
        if (!delivery.isTest() && delivery.resumeAt() != null && now.isBefore(delivery.resumeAt())) {
            return Optional.of(later(delivery.resumeAt(), id));
        }
        if (!underWay.enter(delivery.webhook())) {
            return Optional.of(later(now, id));
        }
        try {
            Answer answer = client.send(delivery.url(), delivery.message(), delivery.attempts());
            count(answer);
            return QuarkusTransaction.requiringNew().call(() -> record(delivery, answer, now));
        } finally {
            underWay.leave(delivery.webhook());
        }
    }

    private static Instant later(Instant moment, UUID id) {
        return moment.plus(RetrySchedule.spread(UNTIL_OTHERS_ARE_DONE, id.hashCode()));
    }

    private Optional<Instant> record(DueDelivery delivery, Answer answer, Instant begunAt) {
        Instant now = clock.instant();
        Optional<ReceiverHealth.Standing> standing = receivers.lock(delivery.webhook());
        if (standing.isEmpty()) {
            return Optional.empty();
        }
        if (delivery.isTest()) {
            DeliveryState state = answer.isReceipt() ? DeliveryState.DELIVERED : DeliveryState.FAILED;
            deliveries.attempted(delivery.id(), answer, state, null, now);
            return Optional.empty();
        }
        return answer.isReceipt()
                ? received(delivery, answer, standing.get(), now)
                : failed(delivery, answer, standing.get(), begunAt, now);
    }

    private Optional<Instant> received(
            DueDelivery delivery, Answer answer, ReceiverHealth.Standing standing, Instant now) {
        deliveries.attempted(delivery.id(), answer, DeliveryState.DELIVERED, null, now);
        if (standing.isFailing()) {
            receivers.received(delivery.webhook());
            queues.wake(delivery.webhook());
        } else {
            queues.advance(delivery.id());
        }
        return Optional.empty();
    }

    private Optional<Instant> failed(
            DueDelivery delivery, Answer answer, ReceiverHealth.Standing standing, Instant begunAt, Instant now) {
        Instant failingSince = count(delivery.webhook(), standing, begunAt, now);
        boolean disabled = standing.enabled() && disable(delivery.webhook(), answer, failingSince, now);
        Instant firstAttemptAt = deliveries.firstAttemptAt(delivery.id()).orElse(now);
        if (!disabled && standing.enabled() && RetrySchedule.isOver(firstAttemptAt, now)) {
            deliveries.attempted(delivery.id(), answer, DeliveryState.FAILED, null, now);
            queues.advance(delivery.id());
            return Optional.empty();
        }
        Instant next = schedule.next(delivery.id(), delivery.attempts() + 1, firstAttemptAt, now);
        boolean goesOn = standing.enabled() && !disabled;
        return deliveries
                                .attempted(delivery.id(), answer, DeliveryState.PENDING, goesOn ? next : null, now)
                                .isPresent()
                        && goesOn
                ? Optional.of(next)
                : Optional.empty();
    }

    /** Returns since when nothing but failures has been. */
    private Instant count(UUID webhook, ReceiverHealth.Standing standing, Instant begunAt, Instant now) {
        if (standing.isCounted(begunAt)) {
            return receivers.failed(webhook, standing.failures(), standing.resumeAt(), now);
        }
        int failures = standing.failures() + 1;
        Duration rest = schedule.rest(failures);
        return receivers.failed(webhook, failures, rest.isZero() ? null : now.plus(rest), now);
    }

    private boolean disable(UUID webhook, Answer answer, Instant failingSince, Instant now) {
        if (answer.isFarewell()) {
            receivers.disable(webhook, DisabledFor.GONE);
        } else if (RetrySchedule.isOver(failingSince, now)) {
            receivers.disable(webhook, DisabledFor.FAILING);
        } else {
            return false;
        }
        return true;
    }

    private void count(Answer answer) {
        metrics.counter(
                        "ainalaiyn.webhooks.attempts",
                        "outcome",
                        answer.failure() == null ? "RECEIVED" : answer.failure().name())
                .increment();
    }
}
