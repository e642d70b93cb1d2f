package kz.ainalaiyn.gateway.reporting.duplicatereview;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class DuplicateReviewTest {
    private final FeedFixture feed;
    private final String programme = "OPEN-" + UUID.randomUUID();
    private final UUID event = UUID.randomUUID();
    private final List<UUID> graduates = new ArrayList<>();

    private final CoverageReports reports;
    private final ObjectMapper json;

    DuplicateReviewTest(Projection projection, CoverageReports reports, ObjectMapper json) {
        this.feed = new FeedFixture(projection);
        this.reports = reports;
        this.json = json;
    }

    /** Five who came, and a sixth who did not; the target is four. */
    @BeforeEach
    void a_programme_that_reached_five() {
        feed.apply(
                Source.EVENTS,
                FeedFixture.programme(programme, 0, "Asia/Almaty", "2023-07-01", "2023-11-30", 4),
                FeedFixture.event(event, 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T04:00:00Z"));
        for (int i = 0; i < 6; i++) {
            UUID graduate = UUID.randomUUID();
            graduates.add(graduate);
            feed.apply(
                    Source.GRADUATES, FeedFixture.graduate(graduate), FeedFixture.link(graduate, 0, UUID.randomUUID()));
            feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 0, i < 5 ? "PRESENT" : "ABSENT"));
        }
    }

    private UUID open(int one, int other) {
        UUID candidate = UUID.randomUUID();
        feed.apply(
                Source.GRADUATES,
                FeedFixture.candidate(candidate, 0, graduates.get(one), graduates.get(other), "OPEN"));
        return candidate;
    }

    @Test
    void what_settles_the_target_comes_first() {
        UUID throughTheSixth = open(0, 5);
        UUID andBack = open(5, 1);
        UUID alone = open(2, 3);
        UUID twice = open(2, 3);

        JsonPath answer = openPairs("");

        assertThat(answer.getMap("range")).isEqualTo(Map.of("lowest", 3, "highest", 5, "openPairs", 4));
        assertThat(answer.getString("outcome")).isEqualTo("OPEN");
        assertThat(answer.getInt("deciding")).isEqualTo(1);
        assertThat(answer.getString("pairs[0].candidate")).isIn(throughTheSixth.toString(), andBack.toString());
        assertThat(answer.getList("pairs.deciding")).containsExactly(true, false, false, false);
        assertThat(answer.getList("pairs.candidate"))
                .containsExactlyInAnyOrder(
                        throughTheSixth.toString(), andBack.toString(), alone.toString(), twice.toString());
        assertThat(report(OptionalLong.empty()).getMap("range")).isEqualTo(answer.getMap("range"));
    }

    @Test
    void a_pair_with_somebody_who_was_not_reached_changes_nothing() {
        open(0, 5);

        JsonPath answer = openPairs("");

        assertThat(answer.getMap("range")).isEqualTo(Map.of("lowest", 5, "highest", 5, "openPairs", 0));
        assertThat(answer.getString("outcome")).isEqualTo("MET");
        assertThat(answer.getList("pairs")).isEmpty();
    }

    @Test
    void a_target_that_is_met_or_missed_whatever_is_decided_needs_no_decision() {
        open(0, 1);
        assertThat(openPairs("").getString("outcome")).isEqualTo("MET");
        assertThat(openPairs("").getInt("deciding")).isZero();

        feed.apply(Source.EVENTS, FeedFixture.programme(programme, 1, "Asia/Almaty", "2023-07-01", "2023-11-30", 6));

        assertThat(openPairs("").getString("outcome")).isEqualTo("MISSED");
        assertThat(openPairs("").getList("pairs")).hasSize(1);
    }

    @Test
    void a_decision_closes_the_range_and_leaves_what_was_known_before() {
        UUID candidate = UUID.randomUUID();
        long before = feed.apply(
                Source.GRADUATES, FeedFixture.candidate(candidate, 0, graduates.get(0), graduates.get(1), "OPEN"));
        String then = report(OptionalLong.of(before)).prettify();

        feed.apply(
                Source.GRADUATES,
                FeedFixture.candidate(candidate, 1, graduates.get(0), graduates.get(1), "DIFFERENT_PERSONS"),
                FeedFixture.candidate(candidate, 0, graduates.get(0), graduates.get(1), "OPEN"));

        assertThat(report(OptionalLong.empty()).getMap("range"))
                .isEqualTo(Map.of("lowest", 5, "highest", 5, "openPairs", 0));
        assertThat(report(OptionalLong.of(before)).getMap("range"))
                .isEqualTo(Map.of("lowest", 4, "highest", 5, "openPairs", 1));
        assertThat(report(OptionalLong.of(before)).prettify()).isEqualTo(then);
        assertThat(openPairs("&asOf=" + before).getList("pairs.candidate")).containsExactly(candidate.toString());
    }

    @Test
    void nobody_but_a_coordinator_reads_it() {
        for (String token : List.of(Tokens.partnerA(), Tokens.reporter(), Tokens.auditor())) {
            assertThat(given().header("Authorization", "Bearer " + token)
                            .get("/v1/reports/coverage/open-pairs?programme=" + programme)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    private JsonPath openPairs(String more) {
        var answer = given().header("Authorization", "Bearer " + Tokens.coordinator())
                .get("/v1/reports/coverage/open-pairs?programme=" + programme + more);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private JsonPath report(OptionalLong revision) {
        try {
            return new JsonPath(json.writeValueAsString(
                    reports.report(CoverageQuery.of(programme), revision).orElseThrow()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
