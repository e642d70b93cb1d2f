package kz.ainalaiyn.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class FeedBookmarksTest {

    private static final List<FeedEvent> BATCH = List.of(new FeedEvent(
            "p1", "kz.ainalaiyn.test.changed", "s1", 0, null, Instant.EPOCH, JsonNodeFactory.instance.objectNode()));

    private final String feed = "feed " + UUID.randomUUID();
    private final FeedBookmarks bookmarks;
    private final DataSource database;

    FeedBookmarksTest(FeedBookmarks bookmarks, DataSource database) {
        this.bookmarks = bookmarks;
        this.database = database;
    }

    @Test
    void what_was_applied_has_its_bookmark_after_a_restart() {
        var applied = new ArrayList<FeedEvent>();

        bookmarks.consumer(feed, applied::addAll).apply(BATCH, "p1");

        assertThat(applied).isEqualTo(BATCH);
        assertThat(bookmarks.consumer(feed, batch -> {}).position()).isEqualTo("p1");
        assertThat(bookmarks.consumer("another " + feed, batch -> {}).position())
                .isNull();
    }

    @Test
    void a_batch_that_cannot_be_applied_leaves_nothing_and_the_bookmark_where_it_was() {
        bookmarks.consumer(feed, batch -> {}).apply(BATCH, "p1");
        var failing = bookmarks.consumer(feed, batch -> {
            write("applied " + feed);
            throw new IllegalStateException("what the consumer cannot do");
        });

        assertThatIllegalStateException().isThrownBy(() -> failing.apply(BATCH, "p2"));

        assertThat(failing.position()).isEqualTo("p1");
        assertThat(bookmarks.consumer("applied " + feed, batch -> {}).position())
                .isNull();
    }

    @Test
    void a_feed_that_refuses_the_position_is_read_from_the_beginning() {
        var consumer = bookmarks.consumer(feed, batch -> {});
        consumer.apply(BATCH, "p1");

        consumer.restart();

        assertThat(consumer.position()).isNull();
    }

    private void write(String name) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement("insert into followed_feed values (?, 'written')")) {
            insert.setString(1, name);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
