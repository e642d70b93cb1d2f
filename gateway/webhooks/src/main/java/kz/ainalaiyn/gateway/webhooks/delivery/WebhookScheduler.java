package kz.ainalaiyn.gateway.webhooks.delivery;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.gateway.webhooks.subscription.WebhookEnabled;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Gives deliveries, replays and the cleaning up their turns, by db-scheduler: of several gateways one has each. What a gateway was at that was killed,
 * another one takes over within a minute or two.
 */
@Singleton
class WebhookScheduler {
    /** The task that reads a part of a replay; an instance is the id of one. */
    static final String REPLAY = "webhook-replay";

    private static final int MISSED_HEARTBEATS = 4;
    private static final Duration AFTER_A_FAILURE = Duration.ofSeconds(10);
    private static final Duration TIME_TO_STOP = Duration.ofSeconds(20);
    private static final double FEW = 0.5;
    private static final double MANY = 1.0;

    private final Scheduler scheduler;
    private final boolean enabled;

    WebhookScheduler(
            Ledger ledger,
            DeliveryRun run,
            ReplayRun replays,
            Queues queues,
            DeliveryRetention retention,
            @ConfigProperty(name = "ainalaiyn.webhooks.parallel") int parallel,
            @ConfigProperty(name = "ainalaiyn.webhooks.beat") Duration beat,
            @ConfigProperty(name = "ainalaiyn.webhooks.heartbeat") Duration heartbeat,
            @ConfigProperty(name = "ainalaiyn.webhooks.enabled") boolean enabled) {
        this.enabled = enabled;
        List<RecurringTask<Void>> recurring = List.of(
                Tasks.recurring("webhook-repair", FixedDelay.ofMinutes(1))
                        .execute((instance, context) -> queues.repair()),
                Tasks.recurring("webhook-retention", FixedDelay.ofHours(1))
                        .execute((instance, context) -> retention.apply()));
        this.scheduler = Scheduler.create(
                        ledger.database(), List.of(step(Queues.SEND, run::attempt), step(REPLAY, replays::step)))
                .startTasks(recurring)
                .threads(parallel)
                .executorService(Executors.newVirtualThreadPerTaskExecutor())
                // Said outright: the scheduler would ask the database, which a gateway that starts may still have to
                // wait for.
                .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
                .pollUsingLockAndFetch(FEW, MANY)
                .pollingInterval(beat)
                .heartbeatInterval(heartbeat)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(TIME_TO_STOP)
                .build();
    }

    /** What is done at a turn, and when the next one is; empty when there is none. */
    @FunctionalInterface
    private interface Step {
        Optional<Instant> take(UUID id) throws InterruptedException;
    }

    private static Task<Void> step(String name, Step step) {
        return Tasks.custom(name, Void.class)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(AFTER_A_FAILURE))
                .onDeadExecutionRevive()
                .execute((instance, context) -> {
                    try {
                        return step.take(UUID.fromString(instance.getId()))
                                .<CompletionHandler<Void>>map(
                                        next -> (complete, operations) -> operations.reschedule(complete, next))
                                .orElseGet(CompletionHandler.OnCompleteRemove::new);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        throw new IllegalStateException("Stopped at " + name, e);
                    }
                });
    }

    void start(@Observes StartupEvent event) {
        if (enabled) {
            scheduler.start();
        }
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }

    /** Looks at once whether something is due, and not only at the next beat. */
    void look() {
        if (enabled) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    void lookAfter(@Observes(during = TransactionPhase.AFTER_SUCCESS) WebhookEnabled webhook) {
        look();
    }
}
