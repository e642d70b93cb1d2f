package kz.ainalaiyn.gateway.reporting.reconciliation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.reconciliation.Reconciliation.Terms;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class ReconciliationTest {
    private final Reconciliations reconciliations;
    private final FeedFixture feed;
    private final String programme = "RECONCILED-" + UUID.randomUUID();
    private final UUID event = UUID.randomUUID();
    private final UUID graduate = UUID.randomUUID();
    private final UUID other = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private long first;

    ReconciliationTest(Reconciliations reconciliations, Projection projection) {
        this.reconciliations = reconciliations;
        this.feed = new FeedFixture(projection);
    }

    /** One of two graduates was at the forum of last year, in a programme that still runs. */
    @BeforeEach
    void one_is_reached() {
        Instant now = Instant.now();
        feed.apply(
                Source.GRADUATES,
                FeedFixture.graduate(graduate),
                FeedFixture.link(graduate, 0, person),
                FeedFixture.graduate(other),
                FeedFixture.link(other, 0, UUID.randomUUID()));
        first = feed.apply(
                Source.EVENTS,
                FeedFixture.programme(
                        programme,
                        0,
                        "Asia/Almaty",
                        "2023-01-01",
                        now.plus(90, ChronoUnit.DAYS).toString().substring(0, 10),
                        100),
                FeedFixture.event(event, 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T04:00:00Z"),
                FeedFixture.attendance(event, graduate, 0, "PRESENT"));
    }

    @Test
    void what_happened_before_and_was_recorded_after_is_late() {
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, other, 0, "PRESENT"));

        assertThat(terms()).isEqualTo(new Terms(0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void what_happened_before_the_figure_was_given_is_late_though_nothing_had_been_recorded_for_long() {
        String between = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        feed.apply(
                Source.EVENTS,
                FeedFixture.consultation(UUID.randomUUID(), 0, programme, other, "LEGAL", "COMPLETED", between));

        Terms terms = reconciliations
                .between(
                        programme,
                        OptionalLong.of(first),
                        Optional.of(Instant.now().plus(2, ChronoUnit.DAYS)),
                        OptionalLong.empty())
                .orElseThrow()
                .terms();

        assertThat(terms).isEqualTo(new Terms(0, 1, 0, 0, 0, 0, 0));
    }

    @Test
    void what_happened_after_is_new() {
        String soon = Instant.now().plus(1, ChronoUnit.DAYS).toString();
        feed.apply(
                Source.EVENTS,
                FeedFixture.consultation(UUID.randomUUID(), 0, programme, other, "LEGAL", "COMPLETED", soon));

        assertThat(terms()).isEqualTo(new Terms(1, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void who_was_not_there_after_all_is_withdrawn() {
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 1, "ABSENT"));

        assertThat(terms()).isEqualTo(new Terms(0, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void whose_attendance_was_recorded_by_mistake_is_withdrawn() {
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 1, "ENTERED_IN_ERROR"));

        assertThat(terms()).isEqualTo(new Terms(0, 0, 0, 1, 0, 0, 0));

        feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 2, "PRESENT"));
        assertThat(terms()).as("recorded anew").isEqualTo(new Terms(0, 0, 0, 0, 0, 0, 0));
    }

    /** It rests on the record, and was recorded while that was taken back: nobody can say whose it is. */
    @Test
    void who_was_registered_by_mistake_counts_no_more() {
        feed.apply(
                Source.GRADUATES,
                FeedFixture.change(
                        "kz.ainalaiyn.graduates.graduate-taken-back",
                        graduate.toString(),
                        1,
                        Map.of("organisation", "invented", "takenBackAt", "2023-12-02T00:00:00Z")));

        assertThat(terms()).isEqualTo(new Terms(0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void who_was_there_after_all_is_corrected() {
        first = feed.apply(Source.EVENTS, FeedFixture.attendance(event, other, 0, "ABSENT"));
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, other, 1, "PRESENT"));

        assertThat(terms()).isEqualTo(new Terms(0, 0, 1, 0, 0, 0, 0));
    }

    @Test
    void two_who_are_one_are_linked_and_parted_again() {
        first = feed.apply(Source.EVENTS, FeedFixture.attendance(event, other, 0, "PRESENT"));
        long linked = feed.apply(Source.GRADUATES, FeedFixture.link(other, 1, person));
        assertThat(terms()).isEqualTo(new Terms(0, 0, 0, 0, 1, 0, 0));

        feed.apply(Source.GRADUATES, FeedFixture.link(other, 2, UUID.randomUUID()));

        assertThat(terms(linked)).isEqualTo(new Terms(0, 0, 0, 0, 0, 1, 0));
    }

    @Test
    void who_was_erased_is_erased_and_not_withdrawn() {
        feed.apply(Source.GRADUATES, FeedFixture.erased(graduate, 1, "invented"));

        assertThat(terms()).isEqualTo(new Terms(0, 0, 0, 0, 0, 0, 1));
    }

    @Test
    void who_counts_by_another_record_is_not_missed_when_one_is_erased() {
        feed.apply(Source.GRADUATES, FeedFixture.link(other, 1, person));
        first = feed.apply(Source.EVENTS, FeedFixture.attendance(event, other, 0, "PRESENT"));
        feed.apply(Source.GRADUATES, FeedFixture.erased(graduate, 1, "invented"));

        assertThat(terms()).isEqualTo(new Terms(0, 0, 0, 0, 0, 0, 0));
    }

    @Test
    void who_was_not_there_after_all_is_withdrawn_also_when_erased() {
        feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 1, "ABSENT"));
        feed.apply(Source.GRADUATES, FeedFixture.erased(graduate, 1, "invented"));

        assertThat(terms()).isEqualTo(new Terms(0, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void the_later_figure_cannot_be_the_earlier() {
        Response answer = given().header("Authorization", "Bearer " + Tokens.auditor())
                .get("/v1/reports/coverage/reconciliation?programme=" + programme + "&from=" + first + "&to=1");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("to");
    }

    @Test
    void the_terms_have_the_names_of_the_guide() {
        Response answer = given().header("Authorization", "Bearer " + Tokens.auditor())
                .get("/v1/reports/coverage/reconciliation?programme=" + programme + "&from=" + first);

        assertThat(answer.jsonPath().getMap("terms"))
                .containsOnlyKeys("new", "late", "corrected", "withdrawn", "linked", "unlinked", "erased");
    }

    private Terms terms() {
        return terms(first);
    }

    private Terms terms(long since) {
        return reconciliations
                .between(programme, OptionalLong.of(since), Optional.empty(), OptionalLong.empty())
                .orElseThrow()
                .terms();
    }
}
