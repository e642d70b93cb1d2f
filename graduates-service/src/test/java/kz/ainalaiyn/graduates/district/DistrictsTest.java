package kz.ainalaiyn.graduates.district;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.auditor;
import static kz.ainalaiyn.platform.testing.Tokens.consultant;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.feedReader;
import static kz.ainalaiyn.platform.testing.Tokens.juror;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.reporter;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Feed;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DistrictsTest {
    private static final AtomicInteger SERIAL = new AtomicInteger(191_000_000);

    private final DataSource database;

    DistrictsTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void people() {
        People.register();
    }

    @Test
    void a_graduate_of_an_unknown_district_is_refused_and_near_ones_are_named() {
        Response answer = People.register(partnerA(), "district", "331600000");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/district");
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("unknown-district");
        assertThat(answer.jsonPath().getString("errors[0].message")).contains("331000000 (Taldykorgan city)");
    }

    @Test
    void an_institution_in_an_unknown_district_is_refused() {
        Response answer = as(coordinator())
                .body(Map.of("district", "999999999", "name", Map.of("en", "Nowhere")))
                .put("/v1/institutions/nowhere");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("unknown-district");
    }

    @Test
    void a_district_that_was_recorded_before_there_was_a_register_can_be_put_back_and_not_moved_to()
            throws SQLException {
        String path = People.register(partnerA()).header("Location");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update graduate set district = '331600001' where id = '"
                    + path.substring(path.lastIndexOf('/') + 1) + "'");
        }

        assertThat(patched(path, Map.of("graduationYear", 2020)).statusCode()).isEqualTo(200);
        assertThat(patched(path, Map.of("familyName", "")).jsonPath().getList("errors.pointer"))
                .containsExactly("/familyName");
        assertThat(patched(path, Map.of("district", "331600002")).statusCode()).isEqualTo(422);
        assertThat(patched(path, Map.of("district", People.DISTRICT)).statusCode())
                .isEqualTo(200);
    }

    @Test
    void an_old_code_stays_known_and_names_its_successor() {
        String old = code();
        People.district(
                old,
                Map.of(
                        "name",
                        Map.of("en", "Taldykorgan, until 2022"),
                        "validFrom",
                        "1997-01-01",
                        "validTo",
                        "2022-06-07",
                        "successor",
                        People.DISTRICT));

        assertThat(People.register(partnerA(), "district", old).statusCode()).isEqualTo(201);
        assertThat(as(partnerA()).get("/v1/districts/" + old).jsonPath().getString("successor"))
                .isEqualTo(People.DISTRICT);
    }

    @Test
    void every_role_reads_districts_and_the_coordinator_alone_writes_them() {
        for (String token :
                List.of(coordinator(), partnerA(), consultant(), juror(), reporter(), auditor(), feedReader())) {
            assertThat(as(token).get("/v1/districts/" + People.DISTRICT).statusCode())
                    .isEqualTo(200);
            assertThat(as(token).get("/v1/districts?limit=200").jsonPath().getList("items.code"))
                    .contains(People.REGION, People.DISTRICT)
                    .isSorted();
        }
        assertThat(as(partnerA())
                        .body(Map.of("name", Map.of("en", "Mine"), "validFrom", "2022-06-08"))
                        .put("/v1/districts/" + code())
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void what_a_district_names_must_be_known_and_lead_to_an_end() {
        String a = code();
        String b = code();
        assertThat(errorOf(a, Map.of("parent", "999999999"))).isEqualTo("/parent unknown-district");
        assertThat(errorOf(a, Map.of("parent", a))).isEqualTo("/parent district-cycle");
        assertThat(errorOf(a, Map.of("validTo", "2030-01-01", "successor", "999999999")))
                .isEqualTo("/successor unknown-district");
        assertThat(errorOf(a, Map.of("validTo", "1990-01-01"))).isEqualTo("/validTo validity-order");
        People.district(a, body(Map.of()));
        People.district(b, body(Map.of("parent", a)));

        assertThat(errorOf(a, Map.of("parent", b))).isEqualTo("/parent district-cycle");
    }

    @Test
    void a_change_is_told_to_those_who_see_all_and_none_where_nothing_changed() {
        String code = code();
        Map<String, Object> body = body(Map.of("parent", People.REGION));
        People.district(code, body);
        People.district(code, body);
        People.district(code, body(Map.of("parent", People.REGION, "validTo", "2030-01-01")));

        List<Map<String, Object>> told = Feed.of(code, feedReader());

        assertThat(told).extracting("type").containsOnly("kz.ainalaiyn.graduates.district-changed");
        assertThat(told).extracting("aggregateversion").containsExactly(0, 1);
        assertThat(told)
                .extracting("data")
                .containsExactly(
                        Map.of("name", Map.of("en", "Invented"), "parent", People.REGION, "validFrom", "2022-06-08"),
                        Map.of(
                                "name",
                                Map.of("en", "Invented"),
                                "parent",
                                People.REGION,
                                "validFrom",
                                "2022-06-08",
                                "validTo",
                                "2030-01-01"));
    }

    private static Response patched(String path, Map<String, Object> patch) {
        return as(partnerA())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch(path);
    }

    private static String errorOf(String code, Map<String, Object> members) {
        Response answer = as(coordinator()).body(body(members)).put("/v1/districts/" + code);
        assertThat(answer.statusCode()).as(answer.asString()).isIn(400, 422);
        return answer.jsonPath().getString("errors[0].pointer") + " "
                + answer.jsonPath().getString("errors[0].code");
    }

    private static Map<String, Object> body(Map<String, Object> members) {
        Map<String, Object> body = new HashMap<>(Map.of("name", Map.of("en", "Invented"), "validFrom", "2022-06-08"));
        body.putAll(members);
        return body;
    }

    private static String code() {
        return Integer.toString(SERIAL.incrementAndGet());
    }
}
