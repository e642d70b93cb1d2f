package kz.ainalaiyn.gateway.webhooks.delivery;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import org.jspecify.annotations.Nullable;

/** What was asked for again. */
@Singleton
final class Replays {
    private final Ledger ledger;

    Replays(Ledger ledger) {
        this.ledger = ledger;
    }

    /** A replay, and where in its feed it is. */
    record Replay(UUID webhook, @Nullable String position, ReplayView view) {}

    void insert(UUID id, UUID webhook, ReplayRequest request, Instant now) {
        ledger.update("""
                insert into webhook_replay (id, webhook_id, source, after, since, position, state, created_at)
                values (?, ?, ?, ?, ?, ?, 'RUNNING', ?)
                """, id, webhook, request.feed().name(), request.after(), request.since(), request.after(), now);
        ledger.update("""
                insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                values (?, ?, ?, false, 1)
                """, WebhookScheduler.REPLAY, id.toString(), now);
    }

    Optional<Replay> find(UUID id) {
        return ledger.row("select * from webhook_replay where id = ?", Replays::of, id);
    }

    Optional<ReplayView> find(UUID webhook, UUID id) {
        return ledger.row("select * from webhook_replay where webhook_id = ? and id = ?", Replays::of, webhook, id)
                .map(Replay::view);
    }

    /** Goes on to a position, with so many more deliveries; returns whether nobody else had. */
    boolean advance(UUID id, @Nullable String from, String position, int deliveries) {
        return ledger.update("""
                        update webhook_replay set position = ?, deliveries = deliveries + ?
                        where id = ? and position is not distinct from ? and state = 'RUNNING'
                        """, position, deliveries, id, from) == 1;
    }

    void finish(UUID id, ReplayState state, Instant now) {
        ledger.update("update webhook_replay set state = ?, finished_at = ? where id = ?", state.name(), now, id);
    }

    private static Replay of(ResultSet row) throws SQLException {
        return new Replay(
                row.getObject("webhook_id", UUID.class),
                row.getString("position"),
                new ReplayView(
                        row.getObject("id", UUID.class),
                        new ReplayRequest(
                                Source.valueOf(row.getString("source")),
                                row.getString("after"),
                                Ledger.instant(row, "since")),
                        ReplayState.valueOf(row.getString("state")),
                        row.getLong("deliveries"),
                        Objects.requireNonNull(Ledger.instant(row, "created_at")),
                        Ledger.instant(row, "finished_at")));
    }
}
