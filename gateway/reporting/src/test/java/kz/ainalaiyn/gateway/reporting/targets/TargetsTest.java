package kz.ainalaiyn.gateway.reporting.targets;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class TargetsTest {
    private final String programme = "P-" + UUID.randomUUID();
    private final FeedFixture feed;

    TargetsTest(Projection projection) {
        feed = new FeedFixture(projection);
    }

    @BeforeEach
    void a_programme_that_promised_everything() {
        feed.apply(
                Source.EVENTS,
                promising(Map.of(
                        "distinctGraduates", 1, "events", Map.of("SEMINAR", 2), "publications", 1, "awards", 1)));
    }

    @Test
    void each_promise_stands_beside_what_became_of_it() {
        UUID graduate = UUID.randomUUID();
        feed.apply(Source.GRADUATES, FeedFixture.graduate(graduate), FeedFixture.link(graduate, 0, UUID.randomUUID()));
        feed.apply(
                Source.EVENTS,
                FeedFixture.event(
                        UUID.randomUUID(), 0, programme, "SEMINAR", "HELD", "GRADUATES", "2023-08-01T05:00:00Z"),
                FeedFixture.event(
                        UUID.randomUUID(), 0, programme, "TRAINING", "HELD", "CHILDREN", "2023-08-02T05:00:00Z"),
                consultation(graduate, "2023-08-03T05:00:00Z"),
                post("2023-08-04"),
                post(null));
        feed.apply(Source.GRANTS, FeedFixture.award(UUID.randomUUID(), programme, UUID.randomUUID(), 1_000_000));

        assertThat(targets("").jsonPath().getList("targets"))
                .isEqualTo(List.of(
                        Map.of("kind", "DISTINCT_GRADUATES", "target", 1, "actual", 1, "met", true),
                        Map.of("kind", "EVENTS", "type", "SEMINAR", "target", 2, "actual", 1, "met", false),
                        Map.of("kind", "EVENTS", "type", "TRAINING", "actual", 1),
                        Map.of("kind", "CONSULTATIONS", "actual", 1),
                        Map.of("kind", "PUBLICATIONS", "target", 1, "actual", 1, "met", true, "undated", 1),
                        Map.of("kind", "AWARDS", "target", 1, "actual", 1, "met", true)));
    }

    @Test
    void a_target_is_neither_met_nor_missed_while_it_depends_on_open_duplicates() {
        UUID first = UUID.randomUUID();
        UUID second = UUID.randomUUID();
        feed.apply(Source.EVENTS, promising(1, Map.of("distinctGraduates", 2)));
        feed.apply(
                Source.GRADUATES,
                FeedFixture.graduate(first),
                FeedFixture.link(first, 0, UUID.randomUUID()),
                FeedFixture.graduate(second),
                FeedFixture.link(second, 0, UUID.randomUUID()),
                FeedFixture.candidate(UUID.randomUUID(), 0, first, second, "OPEN"));
        feed.apply(
                Source.EVENTS,
                consultation(first, "2023-08-03T05:00:00Z"),
                consultation(second, "2023-08-03T05:00:00Z"));

        assertThat(targets("").jsonPath().getMap("targets[0]"))
                .isEqualTo(Map.of("kind", "DISTINCT_GRADUATES", "target", 2, "actual", 2, "lowest", 1));
    }

    /** 1 July, half past midnight in Almaty, is in the period; 1 December, half past midnight, is not. */
    @Test
    void a_day_is_a_day_where_the_programme_is() {
        feed.apply(
                Source.EVENTS,
                FeedFixture.event(
                        UUID.randomUUID(), 0, programme, "FORUM", "HELD", "GRADUATES", "2023-06-30T18:30:00Z"),
                FeedFixture.event(
                        UUID.randomUUID(), 0, programme, "FORUM", "HELD", "GRADUATES", "2023-06-30T18:45:00Z"),
                FeedFixture.event(
                        UUID.randomUUID(), 0, programme, "FORUM", "HELD", "GRADUATES", "2023-11-30T18:30:00Z"),
                consultation(UUID.randomUUID(), "2023-06-30T18:30:00Z"),
                consultation(UUID.randomUUID(), "2023-06-30T18:45:00Z"),
                consultation(UUID.randomUUID(), "2023-11-30T18:30:00Z"),
                post("2023-06-30"),
                post("2023-11-30"));

        assertThat(actual("FORUM")).isEqualTo(2);
        assertThat(actual("CONSULTATIONS")).isEqualTo(2);
        assertThat(actual("PUBLICATIONS")).isEqualTo(1);
    }

    @Test
    void a_publication_that_was_recorded_by_mistake_counts_no_more() {
        FeedEvent mistaken = post("2023-08-04");
        feed.apply(Source.EVENTS, mistaken, post("2023-08-05"));
        assertThat(actual("PUBLICATIONS")).as("the control").isEqualTo(2);

        ObjectNode data = ((ObjectNode) mistaken.data().deepCopy()).put("status", "ENTERED_IN_ERROR");
        feed.apply(Source.EVENTS, FeedFixture.undescribed(mistaken.type(), mistaken.subject(), 1, data));

        assertThat(actual("PUBLICATIONS")).isEqualTo(1);
    }

    @Test
    void a_past_revision_is_the_same_bytes_whatever_comes_later() {
        String asOf = "&asOf=" + targets("").jsonPath().getLong("asOf.revision");
        Response before = targets(asOf);

        feed.apply(Source.EVENTS, post("2023-08-04"), promising(1, Map.of("awards", 7)));
        feed.apply(Source.GRANTS, FeedFixture.award(UUID.randomUUID(), programme, UUID.randomUUID(), 1));

        assertThat(targets(asOf).asString()).isEqualTo(before.asString());
        assertThat(targets(asOf).header("ETag")).isEqualTo(before.header("ETag"));
        assertThat(before.jsonPath().getMap("")).doesNotContainKeys("today", "sources");
        assertThat(actual("AWARDS")).isEqualTo(1);
        assertThat(targets("").jsonPath().getInt("targets[-1].target")).isEqualTo(7);
    }

    @Test
    void only_what_comes_bit_by_bit_in_a_period_that_runs_has_a_forecast() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);
        String running = programme + "-RUNS";
        feed.apply(
                Source.EVENTS,
                FeedFixture.programme(
                        running,
                        0,
                        "UTC",
                        today.minusDays(27).toString(),
                        today.plusDays(70).toString(),
                        10),
                FeedFixture.publication(
                        UUID.randomUUID(),
                        0,
                        running,
                        "MEDIA_ARTICLE",
                        today.minusDays(8).toString(),
                        false),
                FeedFixture.publication(
                        UUID.randomUUID(),
                        0,
                        running,
                        "MEDIA_ARTICLE",
                        today.minusDays(1).toString(),
                        false));

        Response report = as(Tokens.reporter()).get("/v1/reports/targets?programme=" + running);

        assertThat(report.jsonPath().getList("targets.findAll { it.forecast != null }.kind"))
                .isEqualTo(List.of("DISTINCT_GRADUATES", "CONSULTATIONS", "PUBLICATIONS"));
        // Two in four weeks, and ten weeks are left.
        assertThat(report.jsonPath().getInt("targets[2].forecast.expected")).isEqualTo(7);
        assertThat(targets("").jsonPath().getList("targets.forecast")).containsOnlyNulls();
    }

    @Test
    void a_partner_may_not_read_what_all_organisations_did() {
        assertThat(as(Tokens.partnerA())
                        .get("/v1/reports/targets?programme=" + programme)
                        .statusCode())
                .isEqualTo(403);
    }

    private FeedEvent promising(Map<String, Object> target) {
        return promising(0, target);
    }

    private FeedEvent promising(long version, Map<String, Object> target) {
        return FeedFixture.programme(programme, version, "Asia/Almaty", "2023-07-01", "2023-11-30", target);
    }

    private FeedEvent consultation(UUID graduate, String startsAt) {
        return FeedFixture.consultation(UUID.randomUUID(), 0, programme, graduate, "LEGAL", "COMPLETED", startsAt);
    }

    private FeedEvent post(@Nullable String day) {
        return FeedFixture.publication(UUID.randomUUID(), 0, programme, "SOCIAL_NETWORK_POST", day, false);
    }

    private int actual(String what) {
        return targets("")
                .jsonPath()
                .getInt("targets.find { it.kind == '%s' || it.type == '%s' }.actual".formatted(what, what));
    }

    private Response targets(String query) {
        return as(Tokens.reporter()).get("/v1/reports/targets?programme=" + programme + query);
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
