package kz.ainalaiyn.gateway.webhooks.subscription;

import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.gateway.webhooks.ledger.Ledger;
import kz.ainalaiyn.platform.access.Scope;
import org.jspecify.annotations.Nullable;

/** The subscriptions there are. */
@Singleton
final class Webhooks {
    private static final String COLUMNS =
            "id, organisation, name, url, types, status, disabled_for, created_at, former_until, version";
    private static final String OF_ONE = """
            select id, organisation, name, url, types, status, disabled_for, created_at, former_until, version
            from webhook
            where organisation = ? and id > ?
            order by id
            limit ?
            """;
    private static final String OF_ALL = """
            select id, organisation, name, url, types, status, disabled_for, created_at, former_until, version
            from webhook
            where id > ?
            order by id
            limit ?
            """;

    private final Ledger ledger;

    Webhooks(Ledger ledger) {
        this.ledger = ledger;
    }

    /** How many there are of the same owner; no other one is made before the transaction ends. */
    int countForInsert(@Nullable String organisation) {
        ledger.rows(
                "select pg_advisory_xact_lock(hashtext('webhook of ' || ?))", row -> 0, String.valueOf(organisation));
        return ledger.row(
                        "select count(*) from webhook where organisation is not distinct from ?",
                        row -> row.getInt(1),
                        organisation)
                .orElseThrow();
    }

    void insert(Webhook webhook, byte[] secret) {
        WebhookDetails details = webhook.details();
        ledger.update(
                """
                insert into webhook (id, organisation, name, url, types, status, secret, created_at)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                webhook.id(),
                webhook.organisation(),
                details.name(),
                details.url(),
                details.types(),
                String.valueOf(details.status()),
                secret,
                webhook.createdAt());
    }

    Optional<Webhook> find(UUID id, Scope scope) {
        return find(id, scope, "");
    }

    /** The same, which nobody else changes before the transaction ends. */
    Optional<Webhook> lock(UUID id, Scope scope) {
        return find(id, scope, " for no key update");
    }

    private Optional<Webhook> find(UUID id, Scope scope, String lock) {
        return ledger.row(
                "select " + COLUMNS + " from webhook where id = ? and (? or organisation = ?)" + lock,
                Webhooks::of,
                id,
                scope.everything(),
                scope.only());
    }

    List<Webhook> list(Scope scope, UUID after, int limit) {
        return scope.everything()
                ? ledger.rows(OF_ALL, Webhooks::of, after, limit)
                : ledger.rows(OF_ONE, Webhooks::of, scope.only(), after, limit);
    }

    List<Webhook> disabled(Scope scope, int limit) {
        return ledger.rows(
                "select " + COLUMNS
                        + " from webhook where status = 'DISABLED' and (? or organisation = ?) order by id limit ?",
                Webhooks::of,
                scope.everything(),
                scope.only(),
                limit);
    }

    /** Writes what somebody changed; the receiver begins anew, whatever it did before. */
    void update(Webhook webhook) {
        WebhookDetails details = webhook.details();
        ledger.update(
                """
                update webhook
                set name = ?, url = ?, types = ?, status = ?, disabled_for = ?, version = ?,
                    failing_since = null, failures = 0, resume_at = null
                where id = ?
                """,
                details.name(),
                details.url(),
                details.types(),
                String.valueOf(details.status()),
                webhook.disabledFor() == null ? null : webhook.disabledFor().name(),
                webhook.version(),
                webhook.id());
    }

    /** The present secret signs on until then, beside the new one. */
    void rotate(UUID id, byte[] secret, Instant formerUntil) {
        ledger.update("""
                update webhook set former_secret = secret, former_until = ?, secret = ?, version = version + 1 where id = ?
                """, formerUntil, secret, id);
    }

    void delete(UUID id) {
        ledger.update("delete from webhook where id = ?", id);
    }

    private static Webhook of(ResultSet row) throws SQLException {
        @Nullable String reason = row.getString("disabled_for");
        return new Webhook(
                row.getObject("id", UUID.class),
                row.getString("organisation"),
                new WebhookDetails(
                        row.getString("name"),
                        row.getString("url"),
                        texts(row.getArray("types")),
                        WebhookStatus.valueOf(row.getString("status"))),
                reason == null ? null : DisabledFor.valueOf(reason),
                Objects.requireNonNull(Ledger.instant(row, "created_at")),
                Ledger.instant(row, "former_until"),
                row.getLong("version"));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
