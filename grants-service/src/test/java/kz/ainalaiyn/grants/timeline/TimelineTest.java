package kz.ainalaiyn.grants.timeline;

import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.grants.CompetitionFixture.award;
import static kz.ainalaiyn.grants.CompetitionFixture.ok;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_B;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.juror;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.grants.Review;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class TimelineTest {
    private final Roster roster;
    private final DataSource database;
    private String application = "";
    private String graduate = "";
    private String award = "";

    TimelineTest(Roster roster, DataSource database) {
        this.roster = roster;
        this.database = database;
    }

    @BeforeEach
    void one_is_granted_an_award() {
        application = Review.of(1).applications().getFirst();
        graduate = as(coordinator()).get("/v1/applications/" + application).path("graduateId");
        award = ok(award(application, "1000000.00")).path("id");
    }

    @Test
    void an_application_and_its_award_are_told_newest_first_by_the_competition() {
        JsonPath told = timeline(partnerB(), "").jsonPath();

        assertThat(told.getList("items.type")).containsExactly("AWARD", "APPLICATION");
        assertThat(told.getMap("items[0]"))
                .containsEntry("id", award)
                .containsEntry("title", Map.of("en", "Invented Start App"))
                .containsEntry("programme", "START-2023")
                .doesNotContainKeys("status", "subject");
        assertThat(told.getString("items[1].status")).isEqualTo("AWARDED");
        assertThat(told.<String>getList("items.address"))
                .containsExactly("/v1/awards/" + award, "/v1/applications/" + application)
                .allSatisfy(address ->
                        assertThat(as(partnerB()).get(address).statusCode()).isEqualTo(200));
    }

    @Test
    void what_is_of_one_moment_is_told_once_on_whatever_page() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("update award set granted_at = (select submitted_at from application where id = '"
                    + application + "') where id = '" + award + "'");
        }
        List<String> ids = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonPath page = timeline(partnerB(), "&limit=1" + next).jsonPath();
            ids.addAll(page.getList("items.id"));
            next = page.getString("next") == null ? null : "&cursor=" + page.getString("next");
        }

        assertThat(ids).containsExactly(award, application);
    }

    @Test
    void another_organisation_is_told_nothing() {
        for (String token : List.of(partnerB(), coordinator())) {
            assertThat(timeline(token, "").jsonPath().getList("items")).hasSize(2);
        }

        assertThat(timeline(partnerA(), "").jsonPath().getMap("")).isEqualTo(Map.of("items", List.of()));
        assertThat(timeline(juror(), "").statusCode()).isEqualTo(403);
    }

    @Test
    void of_who_was_erased_nothing_is_told() {
        assertThat(timeline(coordinator(), "").jsonPath().getList("items")).hasSize(2);

        roster.told(FakeGraduates.erasure(UUID.fromString(graduate), ORGANISATION_B));

        assertThat(timeline(coordinator(), "").jsonPath().getList("items")).isEmpty();
    }

    private Response timeline(String token, String query) {
        return as(token).get("/v1/timeline?graduate=" + graduate + query);
    }
}
