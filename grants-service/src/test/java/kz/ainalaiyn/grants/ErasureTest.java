package kz.ainalaiyn.grants;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;
import static kz.ainalaiyn.grants.CompetitionFixture.anApplication;
import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.grants.CompetitionFixture.assertRefused;
import static kz.ainalaiyn.grants.CompetitionFixture.award;
import static kz.ainalaiyn.grants.CompetitionFixture.ok;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.enterprise.event.Event;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.client.ErasedGraduate;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.Feed;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class ErasureTest {
    private static final Map<String, String> ERASED = Map.of("kk", "Жойылды", "ru", "Удалено", "en", "Erased");

    private final Event<ErasedGraduate> erasures;
    private final DataSource database;
    private final UUID graduate = FakeGraduates.ofB();

    ErasureTest(Event<ErasedGraduate> erasures, DataSource database) {
        this.erasures = erasures;
        this.database = database;
    }

    @Test
    void an_award_keeps_its_amount_and_loses_its_words() {
        Review review = Review.of(1);
        String application = review.applications().getFirst();
        String granted = ok(award(application, "1000000.00")).path("id");
        Map<String, Object> before = shown(granted);

        erase(UUID.fromString(application(application).getString("graduateId")));

        assertThat(application(application).getMap("title")).isEqualTo(ERASED);
        assertThat(application(application).getString("status")).isEqualTo("AWARDED");
        assertThat(application(application).getDouble("requestedAmount.amount")).isEqualTo(1_000_000);
        before.put("version", 1);
        assertThat(shown(granted)).isEqualTo(before);
    }

    @Test
    void an_award_is_told_again_without_its_words() {
        Review review = Review.of(1);
        String application = review.applications().getFirst();
        String granted = ok(award(application, "1000000.00")).path("id");
        UUID winner = UUID.fromString(application(application).getString("graduateId"));

        erase(winner);
        erase(winner);

        List<Map<String, Object>> told = Feed.dataOf(granted);
        Map<String, Object> again = new HashMap<>(told.getFirst());
        assertThat(again.put("title", ERASED)).isNotEqualTo(ERASED);
        assertThat(told).hasSize(2).last().isEqualTo(again);
        assertThat(Feed.of(granted, Tokens.feedReader()))
                .extracting("aggregateversion")
                .containsExactly(0, 1);
    }

    @Test
    void an_application_that_stands_is_withdrawn() {
        Review review = Review.of(2);
        String application = review.applications().getFirst();

        erase(UUID.fromString(application(application).getString("graduateId")));

        assertThat(application(application).getString("status")).isEqualTo("WITHDRAWN");
        assertRefused(award(application, "1000000.00"), 409, "application-settled");
        assertThat(application(review.applications().getLast()).getString("status"))
                .isEqualTo("SUBMITTED");
    }

    @Test
    void a_nightly_job_does_not_bring_the_words_back() {
        String path = "/v1/applications/external/" + UUID.randomUUID();
        Map<String, Object> body = anApplication(aCompetition().announced(), graduate);
        ok(as(partnerB()).body(body).put(path));
        erase(graduate);

        Response again = as(partnerB()).body(body).put(path);

        assertRefused(again, 409, "application-settled");
        assertThat(as(partnerB()).get(path).jsonPath().getMap("title")).isEqualTo(ERASED);
    }

    @Test
    void an_application_that_is_sent_again_is_not_answered_with_its_words() {
        Map<String, Object> body = anApplication(aCompetition().announced(), graduate);
        String key = UUID.randomUUID().toString();
        ok(post(key, body));
        erase(graduate);

        Response again = post(key, body);

        assertRefused(again, 410, "erased");
    }

    @Test
    void a_withdrawal_that_is_sent_again_is_not_answered_with_its_words() throws SQLException {
        String path = ok(CompetitionFixture.apply(partnerB(), aCompetition().announced(), graduate))
                .header("Location");
        String key = UUID.randomUUID().toString();
        ok(withdraw(key, path));
        erase(graduate);

        Response again = withdraw(key, path);

        assertRefused(again, 410, "erased");
        assertThat(kept(key)).isEqualTo("410 {}  ");
    }

    @Test
    void an_erasure_that_is_told_twice_changes_nothing_more() {
        String path = ok(CompetitionFixture.apply(partnerB(), aCompetition().announced(), graduate))
                .header("Location");
        erase(graduate);
        String once = as(partnerB()).get(path).asString();

        erase(graduate);

        assertThat(as(partnerB()).get(path).asString()).isEqualTo(once);
    }

    private void erase(UUID whom) {
        QuarkusTransaction.requiringNew().run(() -> erasures.fire(new ErasedGraduate(whom)));
    }

    private static Response post(String key, Map<String, Object> body) {
        return as(partnerB()).header("Idempotency-Key", key).body(body).post("/v1/applications");
    }

    private static Response withdraw(String key, String path) {
        return as(partnerB()).header("Idempotency-Key", key).post(path + "/withdrawal");
    }

    /** What is kept of a request and its answer. */
    private String kept(String key) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select status || ' ' || headers || ' ' || encode(body, 'hex') || ' ' || encode(fingerprint, 'hex')
                        from idempotency_key where key = ?
                        """)) {
            select.setString(1, key);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private static Map<String, Object> shown(String id) {
        return new HashMap<>(
                as(coordinator()).get("/v1/awards/" + id).jsonPath().getMap(""));
    }

    private static JsonPath application(String id) {
        return as(coordinator()).get("/v1/applications/" + id).jsonPath();
    }
}
