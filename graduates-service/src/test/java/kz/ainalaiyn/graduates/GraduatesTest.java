package kz.ainalaiyn.graduates;

import static kz.ainalaiyn.graduates.People.aGraduate;
import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.SigningKey;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(SigningKey.class)
class GraduatesTest {
    private static final String IIN = "010517600011";
    private static final String OTHER_IIN = "010517600021";

    private static final java.util.concurrent.atomic.AtomicInteger SERIAL =
            new java.util.concurrent.atomic.AtomicInteger(5000);

    private final DataSource database;

    GraduatesTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void people() {
        People.register();
    }

    @Test
    void a_repeated_external_registration_changes_nothing() {
        String path = "/v1/graduates/external/" + UUID.randomUUID();
        Response first = as(partnerA()).body(aGraduate()).put(path);

        Response second = as(partnerA()).body(aGraduate()).put(path);

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.asString()).isEqualTo(first.asString());
        assertThat(as(partnerA()).get(first.header("Location")).asString()).isEqualTo(first.asString());
    }

    @Test
    void two_organisations_may_use_the_same_external_id() {
        String path = "/v1/graduates/external/" + UUID.randomUUID();
        String a = as(partnerA()).body(aGraduate()).put(path).header("Location");

        String b = as(partnerB()).body(aGraduate()).put(path).header("Location");

        assertThat(b).isNotNull().isNotEqualTo(a);
    }

    @Test
    void a_partner_cannot_register_for_another_organisation() {
        Response answer = as(partnerA()).body(aGraduate()).post("/v1/graduates?organisation=" + Tokens.ORGANISATION_B);

        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void a_coordinator_says_for_which_organisation() {
        assertThat(People.register(coordinator()).jsonPath().getString("errors[0].parameter"))
                .isEqualTo("organisation");
        assertThat(as(coordinator())
                        .body(aGraduate())
                        .post("/v1/graduates?organisation=" + Tokens.ORGANISATION_B)
                        .jsonPath()
                        .getString("organisation"))
                .isEqualTo(Tokens.ORGANISATION_B);
    }

    @Test
    void records_of_the_same_iin_are_of_one_person() {
        String a = People.register(partnerA(), "iin", IIN).path("id");
        String b = People.register(partnerB(), "iin", IIN).path("id");

        assertThat(personOf(a)).isEqualTo(personOf(b));
    }

    @Test
    void records_of_different_iins_are_of_different_persons() {
        String a = People.register(partnerA(), "iin", IIN).path("id");
        String b = People.register(partnerB(), "iin", OTHER_IIN).path("id");

        assertThat(personOf(a)).isNotEqualTo(personOf(b));
    }

    @Test
    void an_iin_that_is_added_later_links_the_record() {
        String a = People.register(partnerA(), "iin", IIN).path("id");
        String b = People.register(partnerB()).path("id");
        assertThat(personOf(a)).isNotEqualTo(personOf(b));

        as(partnerB())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("iin", IIN))
                .patch("/v1/graduates/" + b)
                .then()
                .statusCode(200);

        assertThat(personOf(a)).isEqualTo(personOf(b));
    }

    @Test
    void an_organisation_cannot_tell_that_another_one_holds_the_iin() {
        People.register(partnerA(), "iin", IIN);

        Response known = People.register(partnerB(), "iin", IIN);

        Response unknown = People.register(partnerB(), "iin", OTHER_IIN);
        assertThat(known.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(201);
        assertThat(shape(known)).isEqualTo(shape(unknown));
        assertThat(UUID.fromString(known.path("id")).version()).isEqualTo(4);
        assertThat(as(partnerB())
                        .get("/v1/persons?graduate=" + known.path("id"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_link_can_be_decided_and_undone() {
        String a = People.register(partnerA()).path("id");
        String b = People.register(partnerB()).path("id");
        String person = personOf(a);
        as(coordinator())
                .body(Map.of("graduateId", b))
                .post("/v1/persons/" + person + "/links")
                .then()
                .statusCode(200);
        assertThat(personOf(b)).isEqualTo(person);

        as(coordinator())
                .body(Map.of("graduateId", b))
                .post("/v1/persons/" + person + "/unlinks")
                .then()
                .statusCode(200);

        assertThat(personOf(b)).isNotEqualTo(person);
        assertThat(personOf(a)).isEqualTo(person);
    }

    @Test
    void an_iin_with_a_wrong_check_digit_is_refused_and_named() {
        Response answer = People.register(partnerA(), "iin", "010517600012");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/iin");
        assertThat(answer.asString()).doesNotContain("010517600012");
    }

    @Test
    void an_iin_that_contradicts_the_record_is_a_warning() {
        Response answer = People.register(partnerA(), "iin", IIN, "sex", "MALE", "birthDate", "2001-05-18");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.jsonPath().getList("iinContradicts")).containsExactlyInAnyOrder("sex", "birthDate");
    }

    @Test
    void an_unknown_institution_is_422_and_named() {
        Response answer = People.register(partnerA(), "institution", "no-such-home");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/institution");
    }

    @Test
    void names_are_found_across_kazakh_russian_and_latin_spelling() {
        String mark =
                "Ж" + UUID.randomUUID().toString().replaceAll("[^a-f]", "").substring(0, 6);
        String id = People.register(partnerA(), "familyName", mark, "givenName", "Әйгерім Қоңырбай")
                .path("id");

        for (String spelling : List.of("әйгерім", "айгерим", "Aigerim", "Konyrbai", "Конырбай", "қоңырбай")) {
            Response found = as(partnerA()).queryParam("name", spelling).get("/v1/graduates?limit=200");
            assertThat(found.jsonPath().getList("items.id", String.class))
                    .as(spelling)
                    .contains(id);
        }
        assertThat(as(partnerA())
                        .queryParam("name", "%")
                        .get("/v1/graduates")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void names_are_in_kazakh_alphabetical_order() {
        List<String> alphabet = List.of(
                "Аа", "Әа", "Ба", "Га", "Ға", "Ка", "Қа", "На", "Ңа", "Оа", "Өа", "Уа", "Ұа", "Үа", "Ха", "Һа", "Ыа",
                "Іа");
        List<String> shuffled = new ArrayList<>(alphabet);
        java.util.Collections.shuffle(shuffled, new java.util.Random(1));
        String institution = "order-" + UUID.randomUUID().toString().substring(0, 8);
        as(coordinator())
                .body(Map.of("district", "330000000", "name", Map.of("en", "Order")))
                .put("/v1/institutions/" + institution);
        shuffled.forEach(name -> People.register(partnerA(), "familyName", name, "institution", institution));

        Response list = as(partnerA()).get("/v1/graduates?limit=200&institution=" + institution);

        assertThat(list.jsonPath().getList("items.familyName")).isEqualTo(alphabet);
    }

    @Test
    void what_identifies_a_person_is_not_readable_in_the_database() throws SQLException {
        People.register(partnerA(), "iin", IIN, "phone", "+77010000001", "email", "invented@example.org");

        String dump =
                dump("select row_to_json(t)::text from (select *, encode(iin, 'escape') a, encode(phone, 'escape') b,"
                        + " encode(email, 'escape') c from graduate) t");

        assertThat(dump).contains("Ойдан");
        assertThat(dump).doesNotContain(IIN, "77010000001", "invented@example.org");
    }

    @Test
    void nor_is_it_readable_in_the_answers_that_are_kept_for_retries() throws SQLException {
        as(partnerA())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(aGraduate("phone", "+77010000007"))
                .post("/v1/graduates")
                .then()
                .statusCode(201);

        String dump = dump("select encode(body, 'escape') from idempotency_key");

        assertThat(dump).isNotBlank().doesNotContain("7010000007");
    }

    @Test
    void an_iin_that_is_added_later_leaves_a_decision_as_it_is() {
        String a = People.register(partnerA()).path("id");
        String b = People.register(partnerB()).path("id");
        decide(personOf(a), b);

        add(partnerA(), a, freshIin());

        assertThat(personOf(a)).isEqualTo(personOf(b));
    }

    @Test
    void who_was_decided_to_be_a_person_brings_the_iin_along() {
        String iin = freshIin();
        String a = People.register(partnerA()).path("id");
        String b = People.register(partnerB(), "iin", iin).path("id");
        decide(personOf(a), b);

        String third = People.register(partnerA(), "iin", iin).path("id");

        assertThat(personOf(third)).isEqualTo(personOf(a)).isEqualTo(personOf(b));
    }

    @Test
    void an_iin_that_was_taken_back_links_no_more() {
        String iin = freshIin();
        String a = People.register(partnerA(), "iin", iin).path("id");
        String b = People.register(partnerB(), "iin", iin).path("id");
        assertThat(personOf(a)).isEqualTo(personOf(b));

        add(partnerB(), b, null);

        assertThat(personOf(a)).isNotEqualTo(personOf(b));
    }

    @Test
    void a_replaced_consent_is_not_withdrawn_by_who_saw_the_one_before() {
        String path = "/v1/graduates/" + People.register(partnerA()).path("id") + "/consents/CONTACT";
        as(partnerA()).body(Map.of("textVersion", "1", "givenOn", "2023-06-01")).put(path);
        String seen = as(partnerA()).get(path).header("ETag");
        as(partnerA()).body(Map.of("textVersion", "2", "givenOn", "2023-07-01")).put(path);

        assertThat(as(partnerA()).header("If-Match", seen).delete(path).statusCode())
                .isEqualTo(412);
    }

    @Test
    void a_partner_with_a_second_role_sees_its_own_people_still() {
        String foreign = People.register(partnerB()).path("id");
        String both = Tokens.of("both", java.util.Set.of("partner", "juror", "auditor"), Tokens.ORGANISATION_A);

        assertThat(as(both).get("/v1/graduates/" + foreign).statusCode()).isEqualTo(404);
    }

    private static void decide(String person, String graduate) {
        as(coordinator())
                .body(Map.of("graduateId", graduate))
                .post("/v1/persons/" + person + "/links")
                .then()
                .statusCode(200);
    }

    private static void add(String token, String graduate, String iin) {
        Map<String, Object> patch = new java.util.HashMap<>();
        patch.put("iin", iin);
        as(token)
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/graduates/" + graduate)
                .then()
                .statusCode(200);
    }

    /** A number with a valid check digit that no other test uses. */
    private static String freshIin() {
        while (true) {
            String digits = "0105176" + String.format("%04d", SERIAL.getAndIncrement());
            int check = kz.ainalaiyn.graduates.identity.Iin.checkDigit(digits);
            if (check < 10) {
                return digits + check;
            }
        }
    }

    @Test
    void a_ciphertext_that_was_moved_to_another_record_does_not_open() throws SQLException {
        String a = People.register(partnerA(), "phone", "+77010000001").path("id");
        String b = People.register(partnerA(), "phone", "+77010000002").path("id");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update graduate set phone = (select phone from graduate where id = '" + a
                    + "') where id = '" + b + "'");

            assertThat(as(partnerA()).get("/v1/graduates/" + b).statusCode()).isEqualTo(500);

            statement.executeUpdate("delete from record_link where graduate_id = '" + b + "'");
            statement.executeUpdate("delete from graduate where id = '" + b + "'");
        }
    }

    @Test
    void no_change_tells_who_a_person_is() throws SQLException {
        String marked = "Белгілі" + UUID.randomUUID();
        People.register(
                partnerA(),
                "familyName",
                marked,
                "iin",
                IIN,
                "phone",
                "+77010000009",
                "email",
                "invented9@example.org");

        String changes = dump("select data::text from outbox");

        assertThat(changes).contains("birthYear").contains("personId");
        assertThat(changes).doesNotContain(marked, "Әлия", IIN, "77010000009", "invented9", "2001-05-17", "birthDate");
    }

    @Test
    void a_consent_is_given_replaced_and_withdrawn_and_stays_in_the_history() {
        String consents = "/v1/graduates/" + People.register(partnerA()).path("id") + "/consents";
        String path = consents + "/PROCESSING";
        as(partnerA())
                .body(Map.of("textVersion", "2023-1", "givenOn", "2023-06-01"))
                .put(path)
                .then()
                .statusCode(201);
        as(partnerA())
                .body(Map.of("textVersion", "2023-2", "givenOn", "2023-07-01"))
                .put(path)
                .then()
                .statusCode(201);
        assertThat(as(partnerA()).delete(path).statusCode()).isEqualTo(428);
        String tag = as(partnerA()).get(path).header("ETag");

        as(partnerA()).header("If-Match", tag).delete(path).then().statusCode(204);

        assertThat(as(partnerA()).get(path).statusCode()).isEqualTo(404);
        assertThat(as(partnerA()).get(consents).jsonPath().getList("items.textVersion"))
                .containsExactly("2023-1", "2023-2");
        assertThat(as(partnerA()).get(consents).jsonPath().getList("items.withdrawnAt"))
                .doesNotContainNull();
        assertThat(as(partnerB()).get(consents).statusCode()).isEqualTo(404);
    }

    private static String personOf(String graduate) {
        return as(coordinator()).get("/v1/persons?graduate=" + graduate).path("items[0].id");
    }

    private static String shape(Response answer) {
        return answer.headers().asList().stream().map(h -> h.getName()).sorted().toList()
                + answer.asString().replaceAll("[0-9a-f-]{36}|\\d{4}-[^\"]*Z", "…");
    }

    private String dump(String sql) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.append(rows.getString(1)).append('\n');
            }
        }
        return all.toString();
    }
}
