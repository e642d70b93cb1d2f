package kz.ainalaiyn.gateway.reporting.explanation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class ExplanationTest {
    private static final String IN_PERIOD = "2023-10-30T04:00:00Z";

    private final Explanations explanations;
    private final FeedFixture feed;
    private final String programme = "WHY-" + UUID.randomUUID();
    private final UUID event = UUID.randomUUID();
    private final UUID graduate = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();

    ExplanationTest(Explanations explanations, Projection projection) {
        this.explanations = explanations;
        this.feed = new FeedFixture(projection);
    }

    @BeforeEach
    void a_forum_and_a_graduate() {
        feed.apply(Source.EVENTS, FeedFixture.programme(programme), forum(0, "HELD", "GRADUATES", IN_PERIOD));
        feed.apply(Source.GRADUATES, FeedFixture.graduate(graduate), FeedFixture.link(graduate, 0, person));
    }

    @Test
    void who_was_present_is_counted_by_that_evidence() {
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 0, "PRESENT"));

        Explanation explanation = explain(graduate);

        assertThat(explanation.counted()).isTrue();
        assertThat(explanation.reason()).isEqualTo(Reason.COUNTED);
        assertThat(explanation.person()).isEqualTo(person);
        assertThat(explanation.evidence()).singleElement().satisfies(piece -> {
            assertThat(piece.of()).isEqualTo(event);
            assertThat(piece.reason()).isEqualTo(Reason.COUNTED);
        });
    }

    @Test
    void nobody_of_that_id_is_unknown() {
        assertThat(explain(UUID.randomUUID()).reason()).isEqualTo(Reason.UNKNOWN);
    }

    @Test
    void who_did_nothing_has_no_evidence() {
        assertThat(explain(graduate).reason()).isEqualTo(Reason.NO_EVIDENCE);
    }

    @Test
    void who_did_not_come_was_absent() {
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 0, "ABSENT"));

        assertThat(explain(graduate).reason()).isEqualTo(Reason.ABSENT);
    }

    @Test
    void an_event_that_was_cancelled_is_the_reason_before_who_came() {
        feed.apply(
                Source.EVENTS,
                FeedFixture.attendance(event, graduate, 0, "PRESENT"),
                forum(1, "CANCELLED", "GRADUATES", IN_PERIOD));

        assertThat(explain(graduate).reason()).isEqualTo(Reason.CANCELLED);
    }

    @Test
    void an_event_of_which_it_is_not_recorded_that_it_was_held_does_not_count() {
        feed.apply(
                Source.EVENTS,
                FeedFixture.attendance(event, graduate, 0, "PRESENT"),
                forum(1, "PLANNED", "GRADUATES", IN_PERIOD));

        assertThat(explain(graduate).reason()).isEqualTo(Reason.NOT_HELD);
    }

    @Test
    void a_day_outside_the_period_is_one_in_the_programmes_zone() {
        feed.apply(
                Source.EVENTS,
                FeedFixture.attendance(event, graduate, 0, "PRESENT"),
                forum(1, "HELD", "GRADUATES", "2023-11-30T18:30:00Z"));

        assertThat(explain(graduate).reason()).isEqualTo(Reason.OUTSIDE_PERIOD);
    }

    @Test
    void what_was_recorded_after_the_as_of_is_the_reason_before_it() {
        long before = feed.apply(Source.EVENTS, FeedFixture.programme(programme));
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 0, "PRESENT"));

        Explanation then = explanations
                .explain(programme, graduate, OptionalLong.of(before))
                .orElseThrow();

        assertThat(then.counted()).isFalse();
        assertThat(then.reason()).isEqualTo(Reason.RECORDED_LATER);
    }

    @Test
    void who_is_counted_by_another_record_is_told_so() {
        UUID other = UUID.randomUUID();
        feed.apply(Source.GRADUATES, FeedFixture.graduate(other), FeedFixture.link(other, 0, person));
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, other, 0, "PRESENT"));

        Explanation explanation = explain(graduate);

        assertThat(explanation.counted()).isTrue();
        assertThat(explanation.reason()).isEqualTo(Reason.COUNTED_BY_ANOTHER_RECORD);
        assertThat(explanation.records()).containsExactlyInAnyOrder(graduate, other);
    }

    @Test
    void who_was_erased_is_not_counted_from_then_on() {
        long before = feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 0, "PRESENT"));
        feed.apply(Source.GRADUATES, FeedFixture.erased(graduate, 1, "invented"));

        Explanation explanation = explain(graduate);

        assertThat(explanation.counted()).isFalse();
        assertThat(explanation.reason()).isEqualTo(Reason.ERASED);
        assertThat(explanations.explain(programme, graduate, OptionalLong.of(before)))
                .get()
                .extracting(Explanation::reason)
                .isEqualTo(Reason.COUNTED);
    }

    @Test
    void who_was_absent_and_erased_was_absent() {
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 0, "ABSENT"));
        feed.apply(Source.GRADUATES, FeedFixture.erased(graduate, 1, "invented"));

        assertThat(explain(graduate).reason()).isEqualTo(Reason.ABSENT);
    }

    @Test
    void who_did_nothing_and_was_erased_has_no_evidence() {
        feed.apply(Source.GRADUATES, FeedFixture.erased(graduate, 1, "invented"));

        assertThat(explain(graduate).reason()).isEqualTo(Reason.NO_EVIDENCE);
    }

    @Test
    void who_was_erased_is_counted_by_another_record() {
        UUID other = UUID.randomUUID();
        feed.apply(Source.GRADUATES, FeedFixture.graduate(other), FeedFixture.link(other, 0, person));
        feed.apply(
                Source.EVENTS,
                FeedFixture.attendance(event, graduate, 0, "PRESENT"),
                FeedFixture.attendance(event, other, 0, "PRESENT"));
        feed.apply(Source.GRADUATES, FeedFixture.erased(graduate, 1, "invented"));

        Explanation explanation = explain(graduate);

        assertThat(explanation.counted()).isTrue();
        assertThat(explanation.reason()).isEqualTo(Reason.COUNTED_BY_ANOTHER_RECORD);
    }

    @Test
    void who_waited_for_a_seat_was_waitlisted() {
        feed.apply(Source.EVENTS, FeedFixture.registration(event, graduate, 0, "WAITLISTED"));

        assertThat(explain(graduate).reason()).isEqualTo(Reason.WAITLISTED);
    }

    @Test
    void what_was_recorded_by_mistake_is_no_reason_but_that() {
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 0, "PRESENT"));
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 1, "ENTERED_IN_ERROR"));

        assertThat(explain(graduate).counted()).isFalse();
        assertThat(explain(graduate).reason()).isEqualTo(Reason.ENTERED_IN_ERROR);

        feed.apply(Source.EVENTS, FeedFixture.registration(event, graduate, 0, "REGISTERED"));
        assertThat(explain(graduate).reason())
                .as("the registration is as before the mistake")
                .isEqualTo(Reason.NOT_RECORDED);
    }

    @Test
    void only_who_may_ask_about_a_person_is_told() {
        for (String token : List.of(Tokens.coordinator(), Tokens.auditor())) {
            assertThat(ask(token)).isEqualTo(200);
        }
        for (String token : List.of(Tokens.reporter(), Tokens.partnerA())) {
            assertThat(ask(token)).isEqualTo(403);
        }
    }

    private int ask(String token) {
        return given().header("Authorization", "Bearer " + token)
                .get("/v1/reports/coverage/explanations/" + graduate + "?programme=" + programme)
                .statusCode();
    }

    private Explanation explain(UUID whom) {
        return explanations.explain(programme, whom, OptionalLong.empty()).orElseThrow();
    }

    private FeedEvent forum(long version, String status, String audience, String startsAt) {
        return FeedFixture.event(event, version, programme, "FORUM", status, audience, startsAt);
    }
}
