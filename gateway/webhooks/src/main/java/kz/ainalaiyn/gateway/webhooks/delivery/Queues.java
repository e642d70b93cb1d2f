package kz.ainalaiyn.gateway.webhooks.delivery;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;

/**
 * In which order deliveries take their turns: those to a webhook about one subject stand in a queue, and the first of each has a task of db-scheduler.
 * Tasks are put into its table by statements of their own, so that a batch of changes is one of them, in the transaction that records it.
 */
@Singleton
final class Queues {
    /** The task that sends a delivery; an instance is the id of one. */
    static final String SEND = "webhook-send";

    private static final String HEADS = """
            select distinct on (d.webhook_id, d.source, d.subject) d.id
            from webhook_delivery d join webhook w on w.id = d.webhook_id
            where d.state = 'PENDING' and d.occasion <> 'TEST' and w.status = 'ENABLED'
            """;

    private final Ledger ledger;
    private final InstantSource clock;

    Queues(Ledger ledger, InstantSource clock) {
        this.ledger = ledger;
        this.clock = clock;
    }

    /** Those of the deliveries that have nothing before them take their turn now. */
    void enter(List<UUID> deliveries) {
        ledger.update("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select ?, d.id::text, ?, false, 1
                from webhook_delivery d join webhook w on w.id = d.webhook_id
                where d.id = any (?::uuid[]) and w.status = 'ENABLED'
                  and not exists (
                      select from webhook_delivery before
                      where before.webhook_id = d.webhook_id and before.source = d.source and before.subject = d.subject
                        and before.state = 'PENDING' and before.occasion <> 'TEST' and before.place < d.place)
                on conflict do nothing
                """, SEND, now(), deliveries.stream().map(UUID::toString).toList());
    }

    /** A test has its turn at once. */
    void enterTest(UUID delivery) {
        ledger.update("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values (?, ?, ?, false, 1)
                """, SEND, delivery.toString(), now());
    }

    /** The one behind a delivery that has ended takes its turn now. */
    void advance(UUID ended) {
        ledger.update("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select ?, next.id::text, ?, false, 1
                from webhook_delivery d cross join lateral (
                    select n.id from webhook_delivery n
                    where n.webhook_id = d.webhook_id and n.source = d.source and n.subject = d.subject
                      and n.state = 'PENDING' and n.occasion <> 'TEST'
                    order by n.place
                    limit 1) next
                where d.id = ?
                on conflict do nothing
                """, SEND, now(), ended);
    }

    /** All that waits for this webhook takes its turn now, however long it was to wait. */
    void wake(UUID webhook) {
        ledger.update("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select ?, head.id::text, ?, false, 1
                from (""" + HEADS + """
                    and d.webhook_id = ?
                    order by d.webhook_id, d.source, d.subject, d.place) head
                on conflict (task_name, task_instance) do update
                set execution_time = excluded.execution_time, version = scheduled_tasks.version + 1
                where not scheduled_tasks.picked and scheduled_tasks.execution_time > excluded.execution_time
                """, SEND, now(), webhook);
    }

    /** Whoever stands first in its queue and has no task gets one: a webhook can have been enabled while a task found it paused. */
    void repair() {
        ledger.update("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                select ?, head.id::text, ?, false, 1
                from (""" + HEADS + """
                    order by d.webhook_id, d.source, d.subject, d.place) head
                on conflict do nothing
                """, SEND, now());
    }

    private Instant now() {
        return clock.instant();
    }
}
