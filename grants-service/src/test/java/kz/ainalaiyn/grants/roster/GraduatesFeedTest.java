package kz.ainalaiyn.grants.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(SigningKey.class)
class GraduatesFeedTest {
    private final GraduatesFeed feed;
    private final Roster roster;

    GraduatesFeedTest(GraduatesFeed feed, Roster roster) {
        this.feed = feed;
        this.roster = roster;
    }

    @BeforeEach
    void begin() {
        feed.restart();
    }

    @Test
    void a_graduate_that_the_feed_tells_of_is_known_and_the_position_is_kept() {
        UUID graduate = UUID.randomUUID();

        feed.apply(List.of(registered(graduate, "regional-society")), "position-1");

        assertThat(roster.findById(graduate).organisation).isEqualTo("regional-society");
        assertThat(feed.position()).isEqualTo("position-1");
    }

    @Test
    void an_event_that_comes_twice_changes_nothing() {
        UUID graduate = UUID.randomUUID();
        feed.apply(List.of(registered(graduate, "regional-society")), "position-1");

        feed.apply(List.of(registered(graduate, "regional-society")), "position-1");

        assertThat(roster.count("id", graduate)).isEqualTo(1);
    }

    @Test
    void a_feed_that_begins_anew_is_read_from_the_beginning() {
        feed.apply(List.of(registered(UUID.randomUUID(), "regional-society")), "position-1");

        feed.restart();

        assertThat(feed.position()).isNull();
    }

    private static FeedEvent registered(UUID graduate, String organisation) {
        return new FeedEvent(
                UUID.randomUUID().toString(),
                "kz.ainalaiyn.graduates.graduate-registered",
                graduate.toString(),
                0,
                organisation,
                Instant.EPOCH,
                JsonNodeFactory.instance.objectNode().put("organisation", organisation));
    }
}
