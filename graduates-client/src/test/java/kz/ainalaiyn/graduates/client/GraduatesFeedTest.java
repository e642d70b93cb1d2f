package kz.ainalaiyn.graduates.client;

import static kz.ainalaiyn.graduates.client.FakeGraduates.erasure;
import static kz.ainalaiyn.graduates.client.FakeGraduates.registration;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.smallrye.health.api.Wellness;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
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
        UUID linked = UUID.randomUUID();

        feed.note(List.of(
                FakeGraduates.change(
                        "organisation-changed",
                        ORGANISATION_A,
                        Map.of("kind", "OTHER", "name", Map.of("en", "Invented"))),
                FakeGraduates.change(
                        "record-linked",
                        linked.toString(),
                        Map.of("personId", UUID.randomUUID().toString(), "reason", "REGISTERED")),
                registration(registered, ORGANISATION_A)));

        assertThat(roster.findById(registered).organisation).isEqualTo(ORGANISATION_A);
        assertThat(roster.count("id", linked)).isZero();
    }

    @Test
    void an_event_that_comes_twice_changes_nothing() {
        UUID graduate = UUID.randomUUID();
        feed.note(List.of(registration(graduate, ORGANISATION_A)));

        feed.note(List.of(registration(graduate, ORGANISATION_A)));

        assertThat(roster.count("id", graduate)).isEqualTo(1);
    }

    @Test
    void who_is_erased_stays_known_as_erased_whatever_comes_later() {
        UUID graduate = UUID.randomUUID();
        UUID unknown = UUID.randomUUID();
        feed.note(List.of(registration(graduate, ORGANISATION_A)));

        feed.note(List.of(erasure(graduate, ORGANISATION_A), erasure(unknown, ORGANISATION_A)));
        feed.note(List.of(registration(graduate, ORGANISATION_A), registration(unknown, ORGANISATION_A)));

        assertThat(roster.count("id in ?1 and erasedAt is not null", List.of(graduate, unknown)))
                .isEqualTo(2);
    }
}
