package kz.ainalaiyn.grants.competition;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;
import static kz.ainalaiyn.grants.CompetitionFixture.COMPETITIONS;
import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.grants.CompetitionFixture.assertRefused;
import static kz.ainalaiyn.grants.CompetitionFixture.days;
import static kz.ainalaiyn.grants.CompetitionFixture.kzt;
import static kz.ainalaiyn.grants.CompetitionFixture.ok;
import static kz.ainalaiyn.platform.testing.Tokens.auditor;
import static kz.ainalaiyn.platform.testing.Tokens.consultant;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.grants.CompetitionFixture;
import kz.ainalaiyn.grants.SettableClock;
import kz.ainalaiyn.platform.testing.Feed;
import kz.ainalaiyn.platform.testing.LockWaits;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class CompetitionsTest {
    private final SettableClock clock;
    private final DataSource database;

    CompetitionsTest(SettableClock clock, DataSource database) {
        this.clock = clock;
        this.database = database;
    }

    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void a_repeated_put_changes_nothing_even_when_the_competition_is_announced() {
        String path = COMPETITIONS + "external/START-APP-" + UUID.randomUUID();
        Response first = as(partnerA()).body(aCompetition().details()).put(path);
        String id = first.path("id");
        ok(CompetitionFixture.writeRules(id, "Rules"));
        ok(CompetitionFixture.approve(id, 1));
        ok(CompetitionFixture.announce(id, days(-3), days(1)));
        Response announced = as(partnerA()).get(path);

        Response again = as(partnerA()).body(aCompetition().details()).put(path);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(announced.asString());
    }

    @Test
    void a_put_that_changes_an_announced_competition_is_refused() {
        String path = COMPETITIONS + "external/START-APP-" + UUID.randomUUID();
        String id = as(partnerA()).body(aCompetition().details()).put(path).path("id");
        ok(CompetitionFixture.writeRules(id, "Rules"));
        ok(CompetitionFixture.approve(id, 1));

        Response answer = as(partnerA())
                .body(aCompetition().with("awardCount", 5).details())
                .put(path);

        assertRefused(answer, 409, "transition-refused");
        assertThat(as(partnerA()).get(path).jsonPath().getInt("awardCount")).isEqualTo(4);
    }

    @Test
    void a_creation_that_another_one_overtook_is_409_and_can_be_sent_again() throws Exception {
        String externalId = "START-APP-" + UUID.randomUUID();
        String path = COMPETITIONS + "external/" + externalId;
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            statement.executeUpdate("""
                    insert into competition (id, organisation, external_id, programme, title, audience, budget,
                        award_count, largest_award, status, version)
                    values (gen_random_uuid(), 'regional-society', '%s', 'START-2023', '{"en": "Other"}', 'Others', 1,
                        1, 1, 'DRAFT', 0)
                    """.formatted(externalId));

            Future<Response> overtaken = threads.submit(
                    () -> as(partnerA()).body(aCompetition().details()).put(path));

            LockWaits.await(database, 1, overtaken);
            other.commit();
            assertRefused(overtaken.get(), 409, "conflict");
            assertThat(overtaken.get().header("Retry-After")).isNotNull();
        }
        assertThat(as(partnerA()).body(aCompetition().details()).put(path).statusCode())
                .isEqualTo(200);
    }

    @Test
    void money_has_two_decimals() {
        Response answer = as(partnerA())
                .body(aCompetition().with("budget", kzt("4e6")).details())
                .post("/v1/competitions");

        assertThat(answer.asString()).contains("\"budget\":{\"amount\":4000000.00,\"currency\":\"KZT\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "0.001", "1e999999999"})
    void a_budget_that_is_no_amount_is_400_and_named(String amount) {
        Response answer = as(partnerA())
                .body(aCompetition().with("budget", kzt(amount)).details())
                .post("/v1/competitions");

        assertRefused(answer, 400, "invalid-input");
        assertThat(answer.jsonPath().getList("errors.pointer")).contains("/budget/amount");
    }

    @Test
    void a_largest_award_beyond_the_budget_is_400() {
        Response answer = as(partnerA())
                .body(aCompetition().with("largestAward", kzt("4000000.01")).details())
                .post("/v1/competitions");

        assertRefused(answer, 400, "invalid-input");
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/largestAward");
    }

    @Test
    void rules_keep_their_versions_and_the_latest_one_is_approved() {
        String id = aCompetition().drafted();
        ok(CompetitionFixture.writeRules(id, "Second"));
        assertRefused(CompetitionFixture.approve(id, 1), 409, "rules-not-ready");

        ok(CompetitionFixture.approve(id, 2));

        List<Map<String, Object>> versions = as(coordinator())
                .get(COMPETITIONS + id + "/rules/versions")
                .jsonPath()
                .getList("items");
        assertThat(versions).extracting(v -> v.get("number")).containsExactly(1, 2);
        assertThat(versions).extracting(v -> v.containsKey("approvedAt")).containsExactly(false, true);
    }

    @Test
    void the_same_rules_again_are_no_new_version_even_when_they_are_approved() {
        String id = aCompetition().approved();
        Response before = as(coordinator()).get(COMPETITIONS + id + "/rules");

        Response again = ok(CompetitionFixture.writeRules(id, "Invented rules"));

        assertThat(again.asString()).isEqualTo(before.asString());
    }

    @Test
    void each_state_of_the_rules_has_a_tag_of_its_own() {
        String id = aCompetition().drafted();
        List<String> tags = new ArrayList<>();
        tags.add(as(coordinator()).get(COMPETITIONS + id + "/rules").header("ETag"));
        ok(CompetitionFixture.writeRules(id, "Second"));
        tags.add(as(coordinator()).get(COMPETITIONS + id + "/rules").header("ETag"));

        ok(CompetitionFixture.approve(id, 2));

        tags.add(as(coordinator()).get(COMPETITIONS + id + "/rules").header("ETag"));
        assertThat(tags).doesNotHaveDuplicates();
    }

    @Test
    void rules_that_were_not_written_cannot_be_approved() {
        String id = as(partnerA())
                .body(aCompetition().details())
                .post("/v1/competitions")
                .path("id");

        assertRefused(CompetitionFixture.approve(id, 1), 409, "rules-not-ready");
    }

    @Test
    void a_deadline_before_the_opening_is_400() {
        assertRefused(CompetitionFixture.announce(aCompetition().approved(), days(1), days(1)), 400, "invalid-input");
    }

    @Test
    void a_deadline_closes_by_the_clock() {
        String programme = aProgramme();
        String id = aCompetition().with("programme", programme).announced();
        String path = COMPETITIONS + id;
        String tag = as(coordinator()).get(path).header("ETag");
        assertThat(ids(coordinator(), programme, "OPEN")).containsExactly(id);

        clock.advance(Duration.ofDays(2));

        Response read = as(coordinator()).header("If-None-Match", tag).get(path);
        assertThat(read.statusCode()).isEqualTo(200);
        assertThat(read.<String>path("status")).isEqualTo("CLOSED");
        assertThat(ids(coordinator(), programme, "OPEN")).isEmpty();
        assertThat(ids(coordinator(), programme, "CLOSED")).containsExactly(id);
        assertRefused(CompetitionFixture.apply(partnerA(), id, FakeGraduates.ofA()), 409, "transition-refused");
    }

    @Test
    void the_closing_by_the_clock_is_a_version_between_that_of_open_and_that_of_review() {
        String id = aCompetition().announced();
        int open = as(coordinator()).get(COMPETITIONS + id).path("version");
        clock.advance(Duration.ofDays(2));
        int closed = as(coordinator()).get(COMPETITIONS + id).path("version");

        int review = ok(CompetitionFixture.command(id, "review")).path("version");

        assertThat(List.of(closed, review)).containsExactly(open + 1, open + 2);
        assertThat(Feed.dataOf(id))
                .extracting(change -> change.get("status"))
                .containsExactly("DRAFT", "RULES_APPROVED", "OPEN", "CLOSED", "REVIEW");
    }

    @Test
    void others_see_a_competition_once_it_is_announced() {
        String programme = aProgramme();
        String id = aCompetition().with("programme", programme).approved();
        assertThat(as(partnerA()).get(COMPETITIONS + id).statusCode()).isEqualTo(200);
        assertThat(as(auditor()).get(COMPETITIONS + id).statusCode()).isEqualTo(200);
        assertRefused(as(partnerB()).get(COMPETITIONS + id), 404, "not-found");
        assertRefused(as(partnerB()).get(COMPETITIONS + id + "/rules"), 404, "not-found");

        ok(CompetitionFixture.announce(id, days(-1), days(1)));

        for (String token : List.of(partnerB(), consultant())) {
            assertThat(as(token).get(COMPETITIONS + id).statusCode()).isEqualTo(200);
            assertThat(as(token).get(COMPETITIONS + id + "/rules").statusCode()).isEqualTo(200);
        }
        assertThat(ids(partnerB(), programme, "OPEN")).containsExactly(id);
    }

    @Test
    void what_others_see_is_not_theirs_to_change() {
        String id = aCompetition().announced();

        Response answer = as(partnerB())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("audience", "Mine"))
                .patch(COMPETITIONS + id);

        assertRefused(answer, 404, "not-found");
    }

    private static String aProgramme() {
        return "LISTED-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private static List<String> ids(String token, String programme, String status) {
        return as(token)
                .get("/v1/competitions?programme=" + programme + "&status=" + status)
                .jsonPath()
                .getList("items.id");
    }
}
