package kz.ainalaiyn.grants.application;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;
import static kz.ainalaiyn.grants.CompetitionFixture.anApplication;
import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.grants.CompetitionFixture.assertRefused;
import static kz.ainalaiyn.grants.CompetitionFixture.days;
import static kz.ainalaiyn.grants.CompetitionFixture.kzt;
import static kz.ainalaiyn.grants.CompetitionFixture.ok;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_B;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.juror;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.grants.CompetitionFixture;
import kz.ainalaiyn.grants.Review;
import kz.ainalaiyn.grants.SettableClock;
import kz.ainalaiyn.platform.testing.Feed;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class ApplicationsTest {
    private final SettableClock clock;

    ApplicationsTest(SettableClock clock) {
        this.clock = clock;
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void applications_and_awards_have_their_graduates_names_where_they_are_asked_for() {
        Review review = Review.of(1);
        String application = review.applications().getFirst();
        ok(as(coordinator())
                .body(Map.of("applicationId", application, "amount", kzt("1000000.00")))
                .post("/v1/awards"));
        String ofThisCompetition = "?expand=graduate&competition=" + review.competition();

        for (String list : List.of("/v1/applications", "/v1/awards")) {
            Response named = as(coordinator()).get(list + ofThisCompetition);
            UUID graduate = UUID.fromString(named.path("items[0].graduateId"));

            assertThat(named.jsonPath().getString("items[0].graduate.familyName"))
                    .as(list)
                    .isEqualTo(FakeGraduates.familyName(graduate));
        }
    }

    @Test
    void all_that_an_application_names_and_is_not_there_is_told_at_once() {
        Map<String, Object> body = anApplication(UUID.randomUUID().toString(), FakeGraduates.ofNobody());

        Response named = as(partnerA()).body(body).post("/v1/applications");
        body.put("title", "x");
        Response unreadable = as(partnerA()).body(body).post("/v1/applications");

        assertThat(named.statusCode()).isEqualTo(422);
        assertThat(named.jsonPath().getList("errors.code", String.class))
                .containsExactlyInAnyOrder("unknown-graduate", "unknown-competition");
        assertThat(unreadable.statusCode()).isEqualTo(400);
        assertThat(unreadable.jsonPath().getList("errors.code", String.class))
                .containsExactlyInAnyOrder("object-expected", "unknown-graduate", "unknown-competition");
    }

    @Test
    void a_partner_applies_for_its_own_graduate() {
        String competition = aCompetition().announced();
        UUID graduate = FakeGraduates.ofB();

        Response answer = CompetitionFixture.apply(partnerB(), competition, graduate);

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.<String>path("organisation")).isEqualTo(ORGANISATION_B);
        assertThat(answer.<String>path("status")).isEqualTo("SUBMITTED");
        assertThat(as(partnerB()).get(answer.header("Location")).asString()).isEqualTo(answer.asString());
    }

    @Test
    void another_organisations_graduate_is_422_as_an_unknown_one_is() {
        String competition = aCompetition().announced();

        Response foreign = CompetitionFixture.apply(partnerB(), competition, FakeGraduates.ofA());

        Response unknown = CompetitionFixture.apply(partnerB(), competition, FakeGraduates.ofNobody());
        assertRefused(foreign, 422, "unprocessable");
        assertThat(foreign.jsonPath().getString("errors[0].pointer")).isEqualTo("/graduateId");
        assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(unknown));
    }

    @Test
    void a_graduate_that_cannot_be_asked_for_is_503() {
        Response answer = CompetitionFixture.apply(partnerB(), aCompetition().announced(), FakeGraduates.failing());

        assertRefused(answer, 503, "unavailable");
        assertThat(answer.header("Retry-After")).isNotNull();
    }

    @Test
    void a_competition_that_the_partner_does_not_see_is_422() {
        Response answer = CompetitionFixture.apply(partnerB(), aCompetition().approved(), FakeGraduates.ofB());

        assertRefused(answer, 422, "unprocessable");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/competitionId");
    }

    @Test
    void a_closed_competition_refuses_new_applications() {
        Response answer = CompetitionFixture.apply(
                partnerB(), aCompetition().closingAt(days(-1)).announced(), FakeGraduates.ofB());

        assertRefused(answer, 409, "transition-refused");
        assertThat(answer.jsonPath().getString("detail")).contains("CLOSED").contains("apply");
    }

    @Test
    void a_competition_that_opens_tomorrow_refuses_applications_today() {
        String competition = aCompetition().approved();
        ok(CompetitionFixture.announce(competition, days(1), days(2)));

        Response answer = CompetitionFixture.apply(partnerB(), competition, FakeGraduates.ofB());

        assertRefused(answer, 409, "not-open-yet");
        clock.advance(Duration.ofHours(25));
        ok(CompetitionFixture.apply(partnerB(), competition, FakeGraduates.ofB()));
    }

    @Test
    void a_coordinator_records_a_paper_application_after_the_deadline() {
        String competition = aCompetition().closingAt(days(-1)).announced();

        Response answer = CompetitionFixture.record(competition, FakeGraduates.ofB());

        assertThat(answer.statusCode()).isEqualTo(201);
        Instant submitted = Instant.parse(answer.path("submittedAt"));
        assertThat(submitted).isBefore(Instant.parse(answer.path("recordedAt")).minus(Duration.ofDays(1)));
    }

    @Test
    void a_partner_cannot_state_when_an_application_was_submitted() {
        Response answer = as(partnerB())
                .body(anApplication(aCompetition().announced(), FakeGraduates.ofB(), "submittedAt", days(-1)))
                .post("/v1/applications");

        assertRefused(answer, 422, "unprocessable");
        assertThat(answer.jsonPath().getString("errors[0].code")).isEqualTo("coordinator-only");
    }

    @Test
    void an_application_cannot_have_been_submitted_early_late_or_in_the_future() {
        String competition = aCompetition().announced();
        String closed = aCompetition().closingAt(days(-1)).announced();

        assertThat(codeOf(competition, days(-4))).isEqualTo("outside-period");
        assertThat(codeOf(closed, Instant.now().minus(Duration.ofHours(1)))).isEqualTo("outside-period");
        assertThat(codeOf(competition, Instant.now().plus(Duration.ofHours(1)))).isEqualTo("in-the-future");
    }

    @Test
    void more_than_the_largest_award_cannot_be_requested() {
        Response answer = as(partnerB())
                .body(anApplication(
                        aCompetition().announced(), FakeGraduates.ofB(), "requestedAmount", kzt("1000000.01")))
                .post("/v1/applications");

        assertRefused(answer, 422, "unprocessable");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/requestedAmount/amount");
    }

    @Test
    void a_graduate_applies_to_a_competition_once() {
        String competition = aCompetition().announced();
        UUID graduate = FakeGraduates.ofB();
        ok(CompetitionFixture.apply(partnerB(), competition, graduate));

        assertRefused(CompetitionFixture.apply(partnerB(), competition, graduate), 409, "already-applied");
    }

    @Test
    void of_parallel_applications_of_one_graduate_one_is_taken_in() throws Exception {
        String competition = aCompetition().announced();
        UUID graduate = FakeGraduates.ofB();

        List<Response> answers =
                CompetitionFixture.inParallel(40, () -> CompetitionFixture.apply(partnerB(), competition, graduate));

        assertThat(answers).allSatisfy(a -> assertThat(a.statusCode()).isIn(201, 409));
        assertThat(answers.stream().filter(a -> a.statusCode() == 201)).hasSize(1);
    }

    @Test
    void one_who_withdrew_may_apply_again() {
        String competition = aCompetition().announced();
        UUID graduate = FakeGraduates.ofB();
        String first =
                CompetitionFixture.apply(partnerB(), competition, graduate).path("id");
        ok(as(partnerB()).post("/v1/applications/" + first + "/withdrawal"));

        assertThat(CompetitionFixture.apply(partnerB(), competition, graduate).statusCode())
                .isEqualTo(201);
        assertRefused(as(partnerB()).post("/v1/applications/" + first + "/withdrawal"), 409, "application-settled");
    }

    @Test
    void a_repeated_put_changes_nothing_and_another_one_changes_the_application() {
        String competition = aCompetition().announced();
        UUID graduate = FakeGraduates.ofB();
        String path = "/v1/applications/external/" + UUID.randomUUID();
        Response first =
                as(partnerB()).body(anApplication(competition, graduate)).put(path);

        Response same =
                as(partnerB()).body(anApplication(competition, graduate)).put(path);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(same.statusCode()).isEqualTo(200);
        assertThat(same.asString()).isEqualTo(first.asString());
        Response other = as(partnerB())
                .body(anApplication(competition, graduate, "requestedAmount", kzt("900000.00")))
                .put(path);
        assertThat(other.statusCode()).isEqualTo(200);
        assertThat(other.<String>path("submittedAt")).isEqualTo(first.<String>path("submittedAt"));
        assertThat(other.asString()).contains("900000.00");
    }

    @Test
    void a_put_of_an_old_version_is_412() {
        String competition = aCompetition().announced();
        UUID graduate = FakeGraduates.ofB();
        String path = "/v1/applications/external/" + UUID.randomUUID();
        String tag = as(partnerB())
                .body(anApplication(competition, graduate))
                .put(path)
                .header("ETag");
        Map<String, Object> change = anApplication(competition, graduate, "requestedAmount", kzt("900000.00"));
        ok(as(partnerB()).header("If-Match", tag).body(change).put(path));

        Response stale = as(partnerB()).header("If-Match", tag).body(change).put(path);

        assertRefused(stale, 412, "precondition-failed");
    }

    @Test
    void a_repeated_put_changes_nothing_when_the_competition_is_decided() {
        String competition = aCompetition().closingAt(days(-1)).announced();
        Map<String, Object> body = anApplication(competition, FakeGraduates.ofB(), "submittedAt", days(-2));
        String path = "/v1/applications/external/" + UUID.randomUUID() + "?organisation=" + ORGANISATION_B;
        ok(as(coordinator()).body(body).put(path));
        ok(CompetitionFixture.command(competition, "review"));
        ok(CompetitionFixture.command(competition, "decision"));

        Response again = as(coordinator()).body(body).put(path);

        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.<String>path("status")).isEqualTo("DECLINED");
    }

    @Test
    void a_coordinator_cannot_put_a_graduate_under_another_organisation() {
        Response answer = as(coordinator())
                .body(anApplication(aCompetition().announced(), FakeGraduates.ofB()))
                .put("/v1/applications/external/" + UUID.randomUUID() + "?organisation=" + ORGANISATION_A);

        assertRefused(answer, 422, "unprocessable");
    }

    @Test
    void a_partner_sees_the_applications_of_its_own_graduates_only() {
        String competition = aCompetition().announced();
        String a = CompetitionFixture.apply(partnerA(), competition, FakeGraduates.ofA())
                .path("id");
        String b = CompetitionFixture.apply(partnerB(), competition, FakeGraduates.ofB())
                .path("id");

        assertThat(listed(partnerA(), competition)).containsExactly(a);
        assertThat(listed(partnerB(), competition)).containsExactly(b);
        assertThat(listed(coordinator(), competition)).containsExactly(a, b);
        assertThat(listed(juror(), competition)).containsExactly(a, b);
        assertRefused(as(partnerA()).get("/v1/applications/" + b), 404, "not-found");
        assertRefused(as(partnerA()).post("/v1/applications/" + b + "/withdrawal"), 404, "not-found");
    }

    @Test
    void a_change_tells_the_state_and_not_the_project() {
        String competition = aCompetition().announced();
        UUID graduate = FakeGraduates.ofB();
        String id = CompetitionFixture.apply(partnerB(), competition, graduate).path("id");
        ok(as(partnerB()).post("/v1/applications/" + id + "/withdrawal"));

        assertThat(Feed.dataOf(id))
                .containsExactly(
                        stateOf(competition, graduate, "SUBMITTED"), stateOf(competition, graduate, "WITHDRAWN"));
    }

    private static Map<String, Object> stateOf(String competition, UUID graduate, String status) {
        return Map.of(
                "organisation", ORGANISATION_B,
                "competitionId", competition,
                "programme", "START-2023",
                "graduateId", graduate.toString(),
                "status", status);
    }

    private static List<String> listed(String token, String competition) {
        return as(token)
                .get("/v1/applications?competition=" + competition)
                .jsonPath()
                .getList("items.id");
    }

    private static String codeOf(String competition, Instant submitted) {
        return as(coordinator())
                .body(anApplication(competition, FakeGraduates.ofB(), "submittedAt", submitted))
                .post("/v1/applications")
                .jsonPath()
                .getString("errors[0].code");
    }

    private static String withoutTrace(Response problem) {
        return problem.asString().replaceAll("\"traceId\":\"[^\"]*\"", "");
    }
}
