package kz.ainalaiyn.grants.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.smallrye.health.api.Wellness;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
class GraduatesFeedTest {
    private final GraduatesFeed feed;
    private final Roster roster;

    GraduatesFeedTest(@Wellness GraduatesFeed feed, Roster roster) {
        this.feed = feed;
        this.roster = roster;
    }

    @Test
    void a_graduate_that_the_feed_tells_of_is_known_and_others_are_not() {
        UUID registered = UUID.randomUUID();
        UUID changed = UUID.randomUUID();

        feed.note(List.of(
                event("organisation-changed", "regional-society"),
                event("graduate-changed", changed),
                event("graduate-registered", registered)));

        assertThat(roster.findById(registered).organisation).isEqualTo("regional-society");
        assertThat(roster.count("id", changed)).isZero();
    }

    @Test
    void an_event_that_comes_twice_changes_nothing() {
        UUID graduate = UUID.randomUUID();
        feed.note(List.of(event("graduate-registered", graduate)));

        feed.note(List.of(event("graduate-registered", graduate)));

        assertThat(roster.count("id", graduate)).isEqualTo(1);
    }

    @Test
    void who_is_erased_stays_known_as_erased_whatever_comes_later() {
        UUID graduate = UUID.randomUUID();
        UUID unknown = UUID.randomUUID();
        feed.note(List.of(event("graduate-registered", graduate)));

        feed.note(List.of(event("graduate-erased", graduate), event("graduate-erased", unknown)));
        feed.note(List.of(event("graduate-registered", graduate), event("graduate-registered", unknown)));

        assertThat(roster.count("id in ?1 and erasedAt is not null", List.of(graduate, unknown)))
                .isEqualTo(2);
    }

    private static FeedEvent event(String type, UUID graduate) {
        return event(type, graduate.toString());
    }

    private static FeedEvent event(String type, String subject) {
        return new FeedEvent(
                UUID.randomUUID().toString(),
                "kz.ainalaiyn.graduates." + type,
                subject,
                0,
                "regional-society",
                Instant.EPOCH,
                JsonNodeFactory.instance.objectNode().put("organisation", "regional-society"));
    }
}
