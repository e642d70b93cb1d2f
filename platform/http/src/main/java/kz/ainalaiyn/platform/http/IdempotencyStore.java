package kz.ainalaiyn.platform.http;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * Stores the first response to a request with an {@code Idempotency-Key} for 24 hours; every method works in the caller's transaction.
 */
@Singleton
public final class IdempotencyStore {
    private static final Duration KEPT_FOR = Duration.ofHours(24);
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    /** Forgets some that are old and takes the key, in one round trip; the third of its results says whether it is taken. */
    private static final String CLAIM = """
            delete from idempotency_key where (caller, key) in (
                select caller, key from idempotency_key where recorded_at < ?
                order by recorded_at limit 100 for update skip locked);
            set local lock_timeout = '5s';
            insert into idempotency_key (caller, key, fingerprint, recorded_at)
            values (?, ?, ?, ?)
            on conflict do nothing;
            set local lock_timeout = 0
            """;

    private final DataSource database;
    private final InstantSource clock;
    private final ObjectMapper json;
    private final AtRestCipher cipher;

    IdempotencyStore(IdempotencyDatabase database, InstantSource clock, ObjectMapper json, DerivedKeys keys) {
        this.database = database.source();
        this.clock = clock;
        this.json = json;
        this.cipher = keys.cipher("kept answers");
    }

    /**
     * Takes the key for this transaction; empty means that it is taken now, otherwise the first answer is there. While
     * another transaction holds the key this waits for its end, five seconds at the most.
     *
     * @throws ProblemException 409 when the first request is still running after that
     */
    Optional<StoredResponse> claim(String caller, IdempotencyKey key, byte[] fingerprint) {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement claim = connection.prepareStatement(CLAIM)) {
            claim.setObject(1, now.minus(KEPT_FOR));
            claim.setString(2, caller);
            claim.setString(3, key.value());
            claim.setBytes(4, fingerprint);
            claim.setObject(5, now);
            claim.execute();
            claim.getMoreResults();
            claim.getMoreResults();
            boolean taken = claim.getUpdateCount() == 1;
            return taken ? Optional.empty() : Optional.of(find(connection, caller, key));
        } catch (SQLException e) {
            if (LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                throw ProblemException.of(HttpProblem.IDEMPOTENCY_KEY_IN_USE, HttpMessage.KEY_STILL_RUNNING)
                        .with("Retry-After", "5");
            }
            throw new IllegalStateException("The idempotency key could not be claimed", e);
        }
    }

    /** Keeps the answer beside the key that was claimed in this transaction. */
    void keep(String caller, IdempotencyKey key, StoredResponse answer) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update idempotency_key set status = ?, headers = ?::jsonb, body = ?
                        where caller = ? and key = ?
                        """)) {
            update.setInt(1, answer.status());
            update.setString(2, json.writeValueAsString(answer.headers()));
            update.setBytes(3, cipher.seal(answer.body(), place(caller, key)));
            update.setString(4, caller);
            update.setString(5, key.value());
            update.executeUpdate();
        } catch (SQLException | IOException e) {
            throw new IllegalStateException("The answer could not be kept", e);
        }
    }

    /**
     * Erases the answers that show what is at this path, by their {@code Location} or {@code Content-Location}, and what is kept of the
     * requests: whoever sends one of them again is told that it is erased, and does not create it anew.
     */
    public void erase(String path) {
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement("""
                        update idempotency_key set status = ?, headers = '{}', body = '', fingerprint = ''
                        where ? in (headers ->> 'Location', headers ->> 'Content-Location')
                        """)) {
            update.setInt(1, HttpProblem.ERASED.status());
            update.setString(2, path);
            update.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The kept answers could not be erased", e);
        }
    }

    private StoredResponse find(Connection connection, String caller, IdempotencyKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select fingerprint, status, headers, body from idempotency_key where caller = ? and key = ?
                """)) {
            select.setString(1, caller);
            select.setString(2, key.value());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                if (row.getInt("status") == HttpProblem.ERASED.status()) {
                    return StoredResponse.ERASED;
                }
                Map<String, String> headers = json.readValue(row.getString("headers"), new TypeReference<>() {});
                return new StoredResponse(
                        row.getBytes("fingerprint"),
                        row.getInt("status"),
                        headers,
                        cipher.open(row.getBytes("body"), place(caller, key)));
            } catch (IOException e) {
                throw new IllegalStateException("Kept headers are JSON", e);
            }
        }
    }

    private static String place(String caller, IdempotencyKey key) {
        return caller + "\n" + key.value();
    }
}
