package kz.ainalaiyn.gateway.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a partner reads of coverage: how many of its own graduates were reached, and nothing of what others recorded. */
@GatewayTest
class OwnFigureTest {
    private static final String A = Tokens.ORGANISATION_A;
    private static final String B = Tokens.ORGANISATION_B;

    private final FeedFixture feed;
    private final String programme = "OWN-" + UUID.randomUUID();
    private long revision;

    OwnFigureTest(Projection projection) {
        feed = new FeedFixture(projection);
    }

    /** One of A's was at the forum, another was registered by A and reached by B, and one is B's alone. B's two may be one, by A's. */
    @BeforeEach
    void two_organisations_reached_three() {
        UUID forum = UUID.randomUUID();
        UUID ofA = UUID.randomUUID();
        UUID ofBoth = UUID.randomUUID();
        UUID ofBothAtB = UUID.randomUUID();
        UUID ofB = UUID.randomUUID();
        UUID shared = UUID.randomUUID();
        feed.apply(
                Source.GRADUATES,
                FeedFixture.organisation(A, Map.of("en", "Invented organisation A")),
                FeedFixture.organisation(B, Map.of("en", "Invented organisation B")),
                FeedFixture.graduate(ofA, 0, A, "FEMALE", 2001, "331000000"),
                FeedFixture.link(ofA, 0, UUID.randomUUID()),
                FeedFixture.graduate(ofBoth, 0, A, "MALE", 2001, "331000000"),
                FeedFixture.link(ofBoth, 0, shared),
                FeedFixture.graduate(ofBothAtB, 0, B, "MALE", 2001, "331000000"),
                FeedFixture.link(ofBothAtB, 0, shared),
                FeedFixture.graduate(ofB, 0, B, "MALE", 2001, "331000000"),
                FeedFixture.link(ofB, 0, UUID.randomUUID()),
                FeedFixture.candidate(UUID.randomUUID(), 0, ofBothAtB, ofA, "OPEN"),
                FeedFixture.candidate(UUID.randomUUID(), 0, ofA, ofB, "OPEN"));
        revision = feed.apply(
                Source.EVENTS,
                FeedFixture.programme(programme),
                FeedFixture.event(forum, 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T05:00:00Z"),
                FeedFixture.attendance(forum, ofA, 0, "PRESENT"),
                FeedFixture.attendance(forum, ofBoth, 0, "ABSENT"),
                FeedFixture.attendance(forum, ofBothAtB, 0, "PRESENT"),
                FeedFixture.attendance(forum, ofB, 0, "PRESENT"));
    }

    @Test
    void each_partner_reads_how_many_of_its_own_were_reached() {
        assertThat(covered(Tokens.coordinator(), "")).isEqualTo(3);
        assertThat(covered(Tokens.partnerA(), "&organisation=own")).isEqualTo(1);
        assertThat(covered(Tokens.partnerB(), "&organisation=own")).isEqualTo(2);
        assertThat(covered(Tokens.partnerA(), "&organisation=" + A)).isEqualTo(1);
        assertThat(covered(Tokens.coordinator(), "&organisation=" + A)).isEqualTo(1);
        assertThat(covered(Tokens.partnerA(), "&organisation=own&asOf=" + revision))
                .isEqualTo(1);
    }

    @Test
    void it_is_broken_down_by_what_was_done() {
        JsonPath report = report(Tokens.partnerA(), "&organisation=own").jsonPath();

        assertThat(report.getList("breakdowns.by")).isEqualTo(List.of("month", "type"));
        assertThat(report.getList("filters.values")).isEqualTo(List.of(List.of(A)));
        assertThat(report(Tokens.partnerA(), "&organisation=own&by=kind:month&type=FORUM")
                        .statusCode())
                .isEqualTo(200);
    }

    /** A partner's two records may be one person by a chain of another's: the range would tell of it. */
    @Test
    void a_partner_is_not_told_between_which_numbers_it_lies() {
        JsonPath ofPartner = report(Tokens.partnerB(), "&organisation=own").jsonPath();
        JsonPath ofCoordinator =
                report(Tokens.coordinator(), "&organisation=" + B).jsonPath();

        assertThat(ofCoordinator.getMap("range")).isEqualTo(Map.of("lowest", 1, "highest", 2, "openPairs", 2));
        assertThat(ofPartner.getMap("range")).isEqualTo(Map.of("lowest", 2, "highest", 2, "openPairs", 0));
    }

    @Test
    void it_is_a_file_too() {
        Response file =
                as(Tokens.partnerA()).get("/v1/reports/coverage.csv?programme=" + programme + "&organisation=own");

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.asString()).doesNotContain(B);
        assertThat(as(Tokens.partnerA())
                        .get("/v1/reports/coverage.csv?programme=" + programme)
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&organisation=" + B, "&organisation=own," + B, "&organisation=" + A + "," + B})
    void a_partner_reads_no_other_figure(String query) {
        assertRefused(query, "organisation=own");
    }

    /** What is said of a person is of the earliest record: it may be another organisation's. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "&by=sex",
                "&by=month,district",
                "&by=month:ageBand",
                "&sex=FEMALE",
                "&ageBand=18_22",
                "&district=331000000",
                "&institution=UNKNOWN",
                "&graduationYear=2019"
            })
    void a_partner_is_told_nothing_that_another_may_have_recorded_of_a_person(String query) {
        assertThat(report(Tokens.coordinator(), "&organisation=" + A + query).statusCode())
                .isIn(200, 400);
        assertRefused("&organisation=own" + query, "month, week, kind");
    }

    @Test
    void who_belongs_to_no_organisation_has_no_own_figure() {
        Response answer = report(Tokens.reporter(), "&organisation=own");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("no-organisation");
    }

    private void assertRefused(String query, String whatToDo) {
        Response answer = report(Tokens.partnerA(), query);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(403);
        assertThat(answer.jsonPath().getString("detail")).contains(whatToDo);
    }

    private int covered(String token, String query) {
        return report(token, query).jsonPath().getInt("covered");
    }

    private Response report(String token, String query) {
        return as(token).get("/v1/reports/coverage?programme=" + programme + query);
    }

    private static io.restassured.specification.RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).header("Accept-Language", "en");
    }
}
