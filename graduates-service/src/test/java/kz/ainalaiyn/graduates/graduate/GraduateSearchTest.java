package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.graduates.identity.Iin;
import kz.ainalaiyn.platform.testing.Plan;
import kz.ainalaiyn.platform.testing.Plans;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A search by what must not stand in an address. */
@ServiceTest
class GraduateSearchTest {
    private static final String SEARCHES = "/v1/graduates/searches";
    private static final String HELD_BY_BOTH = iin("03061740001");
    private static final String HELD_BY_B = iin("03061740002");
    private static final String HELD_BY_NOBODY = iin("03061740003");
    private static final String TAKEN_BACK = iin("03061740004");

    private final DataSource database;

    GraduateSearchTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void register() {
        People.register();
    }

    @Test
    void an_iin_finds_the_callers_own_record_and_whoever_sees_all_finds_each() {
        String a = put(Tokens.partnerA(), "both", HELD_BY_BOTH);
        String b = put(Tokens.partnerB(), "both", HELD_BY_BOTH);

        assertThat(ids(search(Tokens.partnerA(), Map.of("iin", HELD_BY_BOTH)))).containsExactly(a);
        assertThat(ids(search(Tokens.partnerB(), Map.of("iin", HELD_BY_BOTH)))).containsExactly(b);
        assertThat(ids(search(Tokens.coordinator(), Map.of("iin", HELD_BY_BOTH))))
                .containsExactlyInAnyOrder(a, b);
        assertThat(ids(search(
                        Tokens.coordinator(), Map.of("iin", HELD_BY_BOTH, "organisation", Tokens.ORGANISATION_B))))
                .containsExactly(b);
    }

    @Test
    void ids_find_those_of_them_that_the_caller_sees() {
        String a = put(Tokens.partnerA(), "both", HELD_BY_BOTH);
        String b = put(Tokens.partnerB(), "both", HELD_BY_BOTH);
        Map<String, Object> three = Map.of("ids", List.of(a, b, UUID.randomUUID()));

        assertThat(ids(search(Tokens.partnerA(), three))).containsExactly(a);
        assertThat(ids(search(Tokens.coordinator(), three))).containsExactlyInAnyOrder(a, b);
        assertThat(search(Tokens.coordinator(), Map.of("ids", List.of())).statusCode())
                .isEqualTo(400);
    }

    /** The attack: to ask for somebody's IIN and to tell from the answer, or from what it costs, that another organisation knows it. */
    @Test
    void an_iin_that_another_organisation_holds_is_answered_with_the_same_work_as_one_that_nobody_holds()
            throws SQLException, IOException {
        put(Tokens.partnerA(), "both", HELD_BY_BOTH);
        put(Tokens.partnerB(), "both", HELD_BY_BOTH);
        put(Tokens.partnerB(), "only", HELD_BY_B);
        fill();

        Response heldElsewhere = search(Tokens.partnerA(), Map.of("iin", HELD_BY_B));
        Response heldNowhere = search(Tokens.partnerA(), Map.of("iin", HELD_BY_NOBODY));

        assertThat(heldElsewhere.asString()).isEqualTo(heldNowhere.asString()).isEqualTo("{\"items\":[]}");
        assertThat(heldElsewhere.statusCode()).isEqualTo(heldNowhere.statusCode());
        List<Long> elsewhere = work(Tokens.partnerA(), HELD_BY_B);
        assertThat(elsewhere).isEqualTo(work(Tokens.partnerA(), HELD_BY_NOBODY));
        assertThat(elsewhere).containsOnly(0L);
        assertThat(work(Tokens.partnerA(), HELD_BY_BOTH)).as("control").contains(2L);
        assertThat(work(Tokens.coordinator(), HELD_BY_B)).as("control").contains(2L);
    }

    @Test
    void an_iin_that_was_taken_back_finds_nobody() {
        String id = put(Tokens.partnerA(), "taken-back", TAKEN_BACK);
        assertThat(ids(search(Tokens.partnerA(), Map.of("iin", TAKEN_BACK)))).containsExactly(id);
        String other = put(Tokens.partnerA(), "taken-back", null);

        assertThat(other).isEqualTo(id);
        assertThat(ids(search(Tokens.partnerA(), Map.of("iin", TAKEN_BACK)))).isEmpty();
    }

    @Test
    void every_member_that_is_given_must_hold() {
        String name = "Іздеу-" + System.nanoTime() % 1_000_000;
        String first = People.register(Tokens.partnerA(), "familyName", name, "birthDate", "1999-03-01")
                .path("id");
        String second = People.register(Tokens.partnerA(), "familyName", name, "birthDate", "1999-03-02")
                .path("id");
        People.register(Tokens.partnerB(), "familyName", name, "birthDate", "1999-03-01");

        assertThat(ids(search(Tokens.partnerA(), Map.of("name", name)))).containsExactlyInAnyOrder(first, second);
        assertThat(ids(search(Tokens.partnerA(), Map.of("name", name, "birthDate", "1999-03-01"))))
                .containsExactly(first);
        assertThat(ids(search(Tokens.partnerA(), Map.of("name", name, "birthDateFrom", "1999-03-02"))))
                .containsExactly(second);
        assertThat(ids(search(Tokens.partnerA(), Map.of("name", name, "graduationYear", 2001))))
                .isEmpty();
    }

    @Test
    void a_search_goes_on_by_the_cursor_of_its_page_and_a_list_does_not() {
        String name = "Келесі-" + System.nanoTime() % 1_000_000;
        People.register(Tokens.partnerA(), "familyName", name);
        People.register(Tokens.partnerA(), "familyName", name);
        Response first = as(Tokens.partnerA())
                .body(Map.of("name", name))
                .queryParam("limit", 1)
                .post(SEARCHES);
        String next = first.path("next");

        Response last = as(Tokens.partnerA())
                .body(Map.of("name", name))
                .queryParam("cursor", next)
                .post(SEARCHES);

        assertThat(ids(first)).hasSize(1);
        assertThat(ids(last)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
        assertThat(first.header("Link")).isNull();
        assertThat(as(Tokens.partnerA())
                        .get("/v1/graduates?cursor=" + next)
                        .path("type")
                        .toString())
                .endsWith("/invalid-cursor");
    }

    @Test
    void nothing_of_a_search_is_kept_or_stands_in_an_address() throws SQLException {
        put(Tokens.partnerA(), "both", HELD_BY_BOTH);
        long kept = keptAnswers();

        Response found = as(Tokens.partnerA())
                .body(Map.of("iin", HELD_BY_BOTH))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .post(SEARCHES);

        assertThat(ids(found)).hasSize(1);
        assertThat(keptAnswers()).isEqualTo(kept);
        assertThat(found.header("Cache-Control")).isEqualTo("no-store");
        assertThat(found.asString()).doesNotContain(HELD_BY_BOTH);
        assertThat(as(Tokens.partnerA())
                        .get("/v1/graduates?iin=" + HELD_BY_BOTH)
                        .statusCode())
                .isEqualTo(400);
        String wrong = HELD_BY_BOTH.substring(0, 11) + (HELD_BY_BOTH.charAt(11) == '0' ? '1' : '0');
        Response refused = search(Tokens.partnerA(), Map.of("iin", wrong));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("/iin");
        assertThat(refused.asString()).doesNotContain(wrong);
    }

    /** Registers the record, or corrects it. */
    private static String put(String token, String externalId, @Nullable String iin) {
        Map<String, Object> body = new HashMap<>(People.aGraduate("birthDate", "2003-06-17"));
        body.put("iin", iin);
        return as(token)
                .body(body)
                .put("/v1/graduates/external/searched-" + externalId)
                .path("id");
    }

    private static Response search(String token, Map<String, Object> body) {
        return as(token).body(body).post(SEARCHES);
    }

    private static List<String> ids(Response page) {
        assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
        return page.jsonPath().getList("items.id", String.class);
    }

    /** How many rows each statement of the search reads. */
    private static List<Long> work(String token, String iin) throws SQLException, IOException {
        return Plans.during(() -> search(token, Map.of("iin", iin))).stream()
                .filter(plan -> plan.sql().contains("record_link"))
                .map(Plan::rowsRead)
                .toList();
    }

    /** As many records of both organisations as make an index worth while. */
    private void fill() throws SQLException {
        execute("""
                with g as (
                    insert into graduate (id, organisation, external_id, family_name, given_name, birth_date, sex, institution,
                                          graduation_year, district, version, registered_at)
                    select gen_random_uuid(), case when n % 2 = 0 then 'regional-society' else 'ainalaiyn-centre' end,
                           'fill-' || n, 'Ойдан-' || n, 'Мысал', '2001-01-01', 'FEMALE', 'invented-home', 2019, '331000000', 0, now()
                    from generate_series(1, 8000) n
                    returning id, organisation
                )
                insert into record_link (graduate_id, organisation, iin_mac, person_id, reason, linked_by, linked_at, version)
                select id, organisation, uuid_send(id), id, 'REGISTERED', 'x', now(), 0 from g
                """);
        execute("analyze graduate, record_link");
    }

    @AfterEach
    void empty() throws SQLException {
        execute(
                "delete from record_link where graduate_id in (select id from graduate where external_id like 'fill-%')");
        execute("delete from graduate where external_id like 'fill-%'");
        execute("analyze graduate, record_link");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private long keptAnswers() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from idempotency_key")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** With its check digit. */
    private static String iin(String digits) {
        return digits + Iin.checkDigit(digits);
    }
}
