package kz.ainalaiyn.gateway.webhooks.delivery;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.gateway.webhooks.sending.Answer;
import kz.ainalaiyn.gateway.webhooks.sending.Secrets;
import kz.ainalaiyn.gateway.webhooks.sending.SendFailure;
import kz.ainalaiyn.gateway.webhooks.sending.SignedMessage;
import org.jspecify.annotations.Nullable;

/** What is to be sent to whom, and what became of it. */
@Singleton
final class Deliveries {
    private static final String COLUMNS = """
            select id, place, occasion, event_id, type, subject, state, attempts, recorded_at, last_attempt_at,
                   next_attempt_at, ended_at, answered, failure
            from webhook_delivery
            """;
    private static final String OF_A_WEBHOOK = COLUMNS + """
            where webhook_id = ? and place < ?
            order by place desc
            limit ?
            """;
    private static final String OF_A_STATE = COLUMNS + """
            where webhook_id = ? and state = ? and place < ?
            order by place desc
            limit ?
            """;

    private final Ledger ledger;
    private final Secrets secrets;

    Deliveries(Ledger ledger, Secrets secrets) {
        this.ledger = ledger;
        this.secrets = secrets;
    }

    /** A row of the log, and its place in it. */
    record Logged(long place, DeliveryView view) {}

    /** The subscribers there are. Until the transaction ends, no delivery to any of them does. */
    List<Subscriber> lockSubscribers() {
        return ledger.rows(
                "select id, organisation, types, created_at from webhook order by id for no key update",
                Deliveries::subscriber);
    }

    /** The same of one. */
    Optional<Subscriber> lockSubscriber(UUID webhook) {
        return ledger.row(
                "select id, organisation, types, created_at from webhook where id = ? for no key update",
                Deliveries::subscriber,
                webhook);
    }

    private static Subscriber subscriber(ResultSet row) throws SQLException {
        return new Subscriber(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                Set.of((String[]) row.getArray("types").getArray()),
                Objects.requireNonNull(Ledger.instant(row, "created_at")));
    }

    /** Adds deliveries in this order; of a change that is on its way already, none. */
    void insert(List<NewDelivery> deliveries, DeliveryOccasion occasion, @Nullable Source source, Instant now) {
        if (deliveries.isEmpty()) {
            return;
        }
        ledger.update(
                """
                insert into webhook_delivery (id, webhook_id, occasion, source, subject, type, event_id, body, recorded_at)
                select d.id::uuid, d.webhook::uuid, ?, ?, d.subject, d.type, d.event, d.body, ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                    with ordinality as d (id, webhook, subject, type, event, body, place)
                order by d.place
                on conflict (webhook_id, event_id) where occasion = 'CHANGE' do nothing
                """,
                occasion.name(),
                source == null ? null : source.name(),
                now,
                column(deliveries, delivery -> delivery.id().toString()),
                column(deliveries, delivery -> delivery.webhook().toString()),
                column(deliveries, NewDelivery::subject),
                column(deliveries, NewDelivery::type),
                column(deliveries, NewDelivery::eventId),
                column(deliveries, NewDelivery::body));
    }

    private static List<String> column(List<NewDelivery> deliveries, Function<NewDelivery, String> value) {
        List<String> values = new ArrayList<>();
        deliveries.forEach(delivery -> values.add(value.apply(delivery)));
        return values;
    }

    /** The delivery, if it is still to be received. */
    Optional<DueDelivery> findPending(UUID id, Instant now) {
        return ledger.row(
                """
                select d.id, d.webhook_id, d.occasion, d.event_id, d.body, d.attempts,
                       w.url, w.status, w.resume_at, w.secret, w.former_secret, w.former_until
                from webhook_delivery d join webhook w on w.id = d.webhook_id
                where d.id = ? and d.state = 'PENDING'
                """,
                row -> new DueDelivery(
                        row.getObject("id", UUID.class),
                        row.getObject("webhook_id", UUID.class),
                        DeliveryOccasion.valueOf(row.getString("occasion")),
                        row.getString("status").equals("ENABLED"),
                        Ledger.instant(row, "resume_at"),
                        row.getString("url"),
                        new SignedMessage(row.getString("event_id"), row.getString("body"), secrets(row, now)),
                        row.getInt("attempts")),
                id);
    }

    private List<String> secrets(ResultSet row, Instant now) throws SQLException {
        UUID webhook = row.getObject("webhook_id", UUID.class);
        List<String> all = new ArrayList<>();
        all.add(secrets.open(webhook, row.getBytes("secret")));
        Instant formerUntil = Ledger.instant(row, "former_until");
        if (formerUntil != null && now.isBefore(formerUntil)) {
            all.add(secrets.open(webhook, row.getBytes("former_secret")));
        }
        return all;
    }

    /**
     * Writes down an attempt.
     *
     * @param state in which the delivery is after it
     * @param next when it is sent again; null where it is not
     * @return when it was sent first; empty when it was ended meanwhile
     */
    Optional<Instant> attempted(UUID id, Answer answer, DeliveryState state, @Nullable Instant next, Instant now) {
        return ledger
                .rows(
                        """
                        update webhook_delivery
                        set attempts = attempts + 1, first_attempt_at = coalesce(first_attempt_at, ?), last_attempt_at = ?,
                            next_attempt_at = ?, state = ?, answered = ?, failure = ?,
                            ended_at = case when ? then ?::timestamptz end, body = case when ? then null else body end
                        where id = ? and state = 'PENDING'
                        returning first_attempt_at
                        """,
                        row -> Objects.requireNonNull(Ledger.instant(row, "first_attempt_at")),
                        now,
                        now,
                        next,
                        state.name(),
                        answer.status(),
                        answer.failure() == null ? null : answer.failure().name(),
                        state != DeliveryState.PENDING,
                        now,
                        // The log needs no words of it, and the feed has them.
                        state != DeliveryState.PENDING,
                        id)
                .stream()
                .findFirst();
    }

    /** When the delivery was sent first; empty before that. */
    Optional<Instant> firstAttemptAt(UUID id) {
        return ledger.row(
                "select first_attempt_at from webhook_delivery where id = ? and first_attempt_at is not null",
                row -> Objects.requireNonNull(Ledger.instant(row, "first_attempt_at")),
                id);
    }

    /** The log of a webhook, the newest first. */
    List<Logged> list(UUID webhook, @Nullable DeliveryState state, long below, int limit) {
        return state == null
                ? ledger.rows(OF_A_WEBHOOK, Deliveries::logged, webhook, below, limit)
                : ledger.rows(OF_A_STATE, Deliveries::logged, webhook, state.name(), below, limit);
    }

    /** One delivery of a webhook. */
    Optional<DeliveryView> find(UUID webhook, UUID id) {
        return ledger.row(COLUMNS + "where webhook_id = ? and id = ?", Deliveries::logged, webhook, id)
                .map(Logged::view);
    }

    private static Logged logged(ResultSet row) throws SQLException {
        String failure = row.getString("failure");
        return new Logged(
                row.getLong("place"),
                new DeliveryView(
                        row.getObject("id", UUID.class),
                        DeliveryOccasion.valueOf(row.getString("occasion")),
                        row.getString("event_id"),
                        row.getString("type"),
                        row.getString("subject"),
                        DeliveryState.valueOf(row.getString("state")),
                        row.getInt("attempts"),
                        Objects.requireNonNull(Ledger.instant(row, "recorded_at")),
                        Ledger.instant(row, "last_attempt_at"),
                        Ledger.instant(row, "next_attempt_at"),
                        Ledger.instant(row, "ended_at"),
                        row.getObject("answered", Integer.class),
                        failure == null ? null : SendFailure.valueOf(failure)));
    }

    /** How many of a webhook are still to be received; of more than that, as many. */
    long countPending(UUID webhook, int most) {
        return ledger.row("""
                        select count(*) from (
                            select from webhook_delivery where webhook_id = ? and state = 'PENDING' limit ?) pending
                        """, row -> row.getLong(1), webhook, most).orElse(0L);
    }

    /** When the one was recorded that has waited longest for a receiver that is enabled; empty while there is none. */
    Optional<Instant> waitingSince() {
        return ledger.row("""
                select min(d.recorded_at) as waiting_since
                from webhook w cross join lateral (
                    select recorded_at from webhook_delivery d
                    where d.webhook_id = w.id and d.state = 'PENDING'
                    order by d.place limit 1) d
                where w.status = 'ENABLED'
                """, row -> Optional.ofNullable(Ledger.instant(row, "waiting_since")))
                .flatMap(since -> since);
    }

    /** Forgets what was recorded before this moment, at most so many; returns how many it were. */
    int deleteRecordedBefore(Instant moment, int most) {
        return ledger.update("""
                delete from webhook_delivery where id in (
                    select id from webhook_delivery where recorded_at < ? order by recorded_at limit ?)
                """, moment, most);
    }
}
