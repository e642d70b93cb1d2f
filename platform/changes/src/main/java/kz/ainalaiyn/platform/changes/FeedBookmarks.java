package kz.ainalaiyn.platform.changes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Where an application stands in the feeds that it follows. The table is of the application's own migrations:
 * {@code followed_feed (name text primary key, position text)}.
 */
@Singleton
public final class FeedBookmarks {

    private final DataSource database;

    FeedBookmarks(DataSource database) {
        this.database = database;
    }

    /**
     * A consumer that moves the bookmark in the transaction in which it applies a batch.
     *
     * @param feed the bookmark's name
     * @param application what is done with each batch, within that transaction
     */
    public FeedConsumer<List<FeedEvent>> consumer(String feed, Consumer<List<FeedEvent>> application) {
        return new FeedConsumer<>() {
            @Override
            public @Nullable String position() {
                return QuarkusTransaction.requiringNew().call(() -> find(feed));
            }

            @Override
            public List<FeedEvent> batch(List<FeedEvent> events) {
                return events;
            }

            @Override
            public void apply(List<FeedEvent> batch, String newPosition) {
                QuarkusTransaction.requiringNew().run(() -> {
                    application.accept(batch);
                    move(feed, newPosition);
                });
            }

            @Override
            public void restart() {
                QuarkusTransaction.requiringNew().run(() -> move(feed, null));
            }
        };
    }

    private @Nullable String find(String feed) {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select position from followed_feed where name = ?")) {
            query.setString(1, feed);
            try (var answer = query.executeQuery()) {
                return answer.next() ? answer.getString("position") : null;
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The bookmark could not be read: " + feed, e);
        }
    }

    private void move(String feed, @Nullable String position) {
        try (var connection = database.getConnection();
                var upsert = connection.prepareStatement("""
                        insert into followed_feed (name, position) values (?, ?)
                        on conflict (name) do update set position = excluded.position
                        """)) {
            upsert.setString(1, feed);
            upsert.setString(2, position);
            upsert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException("The bookmark could not be moved: " + feed, e);
        }
    }
}
