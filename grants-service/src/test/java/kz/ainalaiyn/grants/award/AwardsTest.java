package kz.ainalaiyn.grants.award;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;
import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.grants.CompetitionFixture.assertRefused;
import static kz.ainalaiyn.grants.CompetitionFixture.award;
import static kz.ainalaiyn.grants.CompetitionFixture.kzt;
import static kz.ainalaiyn.grants.CompetitionFixture.ok;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_B;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.grants.CompetitionFixture;
import kz.ainalaiyn.grants.Review;
import kz.ainalaiyn.platform.testing.Feed;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class AwardsTest {
    @Test
    void start_app_ends_with_four_awards_and_a_fifth_is_refused() {
        Review review = Review.of(6);
        review.applications().subList(0, 4).forEach(application -> ok(award(application, "1000000.00")));

        Response fifth = award(review.applications().get(4), "1000000.00");

        assertRefused(fifth, 409, "award-limit-reached");
        assertThat(fifth.jsonPath().getString("detail")).contains("4 awards");
        ok(CompetitionFixture.command(review.competition(), "decision"));
        ok(CompetitionFixture.command(review.competition(), "completion"));
        assertThat(review.with("AWARDED")).isEqualTo(review.applications().subList(0, 4));
        assertThat(review.with("DECLINED")).isEqualTo(review.applications().subList(4, 6));
        assertThat(as(coordinator())
                        .get(CompetitionFixture.COMPETITIONS + review.competition())
                        .jsonPath()
                        .getInt("awardsGranted"))
                .isEqualTo(4);
    }

    @Test
    void an_award_beyond_the_budget_is_refused_and_says_what_is_left() {
        Review review = Review.of(2, aCompetition().withBudget("1500000.00"));
        ok(award(review.applications().get(0), "1000000.00"));

        Response second = award(review.applications().get(1), "500000.01");

        assertRefused(second, 409, "budget-exceeded");
        assertThat(second.jsonPath().getString("detail")).contains("500000.00 KZT");
        ok(award(review.applications().get(1), "500000.00"));
    }

    @Test
    void an_award_that_is_posted_again_with_its_key_is_granted_once() {
        Review review = Review.of(1);
        String key = UUID.randomUUID().toString();
        Map<String, Object> body =
                Map.of("applicationId", review.applications().getFirst(), "amount", kzt("1000000.00"));
        Response first =
                as(coordinator()).header("Idempotency-Key", key).body(body).post("/v1/awards");

        Response again =
                as(coordinator()).header("Idempotency-Key", key).body(body).post("/v1/awards");

        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(review.granted()).hasSize(1);
    }

    @Test
    void a_withdrawn_application_takes_no_award() {
        Review review = Review.of(1);
        ok(as(partnerB()).post("/v1/applications/" + review.applications().getFirst() + "/withdrawal"));

        assertRefused(award(review.applications().getFirst(), "1000000.00"), 409, "application-settled");

        assertThat(review.granted()).isEmpty();
        assertThat(as(coordinator())
                        .get(CompetitionFixture.COMPETITIONS + review.competition())
                        .jsonPath()
                        .getInt("awardsGranted"))
                .isZero();
    }

    @Test
    void an_award_above_the_largest_one_is_422() {
        Review review = Review.of(1);

        Response answer = award(review.applications().getFirst(), "1000000.01");

        assertRefused(answer, 422, "unprocessable");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/amount/amount");
    }

    @Test
    void an_unknown_application_is_422() {
        assertRefused(award(UUID.randomUUID().toString(), "1000000.00"), 422, "unprocessable");
    }

    @Test
    void a_competition_that_granted_awards_is_not_cancelled() {
        Review review = Review.of(1);
        ok(award(review.applications().getFirst(), "1000000.00"));

        assertRefused(CompetitionFixture.command(review.competition(), "cancellation"), 409, "awards-granted");
    }

    @Test
    void a_repeated_put_grants_one_award_and_another_amount_is_refused() {
        Review review = Review.of(1);
        String path = "/v1/awards/external/" + UUID.randomUUID() + "?organisation=" + ORGANISATION_B;
        Map<String, Object> body =
                Map.of("applicationId", review.applications().getFirst(), "amount", kzt("1000000.00"));
        Response first = as(coordinator()).body(body).put(path);
        ok(CompetitionFixture.command(review.competition(), "decision"));

        Response again = as(coordinator()).body(body).put(path);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        Map<String, Object> other =
                Map.of("applicationId", review.applications().getFirst(), "amount", kzt("900000.00"));
        assertRefused(as(coordinator()).body(other).put(path), 409, "award-fixed");
    }

    @Test
    void a_partner_sees_the_awards_of_its_own_graduates_and_grants_none() {
        Review review = Review.of(1);
        String location = award(review.applications().getFirst(), "1000000.00").header("Location");

        assertThat(as(partnerB()).get(location).statusCode()).isEqualTo(200);
        assertRefused(as(partnerA()).get(location), 404, "not-found");
        assertThat(as(partnerA())
                        .get("/v1/awards?competition=" + review.competition())
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        assertRefused(
                as(partnerB())
                        .body(Map.of("applicationId", UUID.randomUUID(), "amount", kzt("1.00")))
                        .post("/v1/awards"),
                403,
                "forbidden");
    }

    @Test
    void an_award_is_told_with_its_amount_and_the_applications_new_state() {
        Review review = Review.of(1);
        String application = review.applications().getFirst();

        Response award = award(application, "1000000.00");

        Map<String, Object> told = Feed.dataOf(award.path("id")).getFirst();
        assertThat(told)
                .containsEntry("competitionId", review.competition())
                .containsEntry("programme", "START-2023")
                .containsEntry("graduateId", award.path("graduateId"))
                .containsKey("title");
        assertThat(told.get("amount").toString()).contains("1000000.0").contains("KZT");
        assertThat(Feed.dataOf(application).getLast()).containsEntry("status", "AWARDED");
    }
}
