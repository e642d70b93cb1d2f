package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.aGraduate;
import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class GraduateServiceTest {
    private static final String IIN = "010517600011";

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
    void what_cannot_be_read_what_breaks_a_rule_and_what_is_not_there_is_told_at_once() {
        Map<String, Object> body = aGraduate(
                "sex", "WOMAN",
                "graduationYear", 1890,
                "iin", "30311501007",
                "institution", "nope",
                "district", "999999999",
                "nickname", "x");
        body.put("birthDate", "17.05.2001");

        Response answer = as(partnerA()).body(body).post("/v1/graduates");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.code", String.class))
                .contains(
                        "date-format",
                        "unknown-value",
                        "iin-length",
                        "unknown-institution",
                        "unknown-district",
                        "unknown-member");
        assertThat(answer.jsonPath().getList("errors.pointer", String.class))
                .contains("/birthDate", "/sex", "/graduationYear", "/iin", "/institution", "/district", "/nickname");
    }

    @Test
    void all_that_is_named_and_not_there_is_told_at_once() {
        Response answer = as(coordinator())
                .body(aGraduate("institution", "nope", "district", "999999999"))
                .post("/v1/graduates?organisation=nobody");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getList("errors.code", String.class))
                .containsExactlyInAnyOrder("unknown-organisation", "unknown-institution", "unknown-district");
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
    void a_partner_with_a_second_role_sees_its_own_people_still() {
        String foreign = People.register(partnerB()).path("id");
        String both = Tokens.of("both", Set.of("partner", "juror", "auditor"), Tokens.ORGANISATION_A);

        assertThat(as(both).get("/v1/graduates/" + foreign).statusCode()).isEqualTo(404);
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
        assertThat(answer.jsonPath().getList("warnings.pointer")).containsExactlyInAnyOrder("/sex", "/birthDate");
        assertThat(answer.jsonPath().getList("warnings.code")).containsOnly("iin-contradicts");
    }

    @Test
    void a_put_without_the_iin_keeps_it_and_one_with_null_removes_it() {
        People.register(partnerB(), "iin", IIN);
        String path = "/v1/graduates/external/" + UUID.randomUUID();
        Response given = as(partnerA()).body(aGraduate("iin", IIN)).put(path);
        String person = personOf(given);

        Response kept = as(partnerA()).body(aGraduate("givenName", "Әсел")).put(path);
        assertThat(kept.jsonPath().getBoolean("iinGiven")).isTrue();
        assertThat(personOf(kept)).isEqualTo(person);
        Map<String, Object> without = aGraduate("givenName", "Әсел");
        without.put("iin", null);
        Response removed = as(partnerA()).body(without).put(path);

        assertThat(removed.statusCode()).as(removed.asString()).isEqualTo(200);
        assertThat(removed.jsonPath().getBoolean("iinGiven")).isFalse();
        assertThat(personOf(removed)).isNotEqualTo(person);
    }

    private static String personOf(Response record) {
        return as(coordinator())
                .get("/v1/persons?graduate=" + record.path("id"))
                .path("items[0].id");
    }

    @Test
    void an_unknown_institution_is_422_and_named() {
        Response answer = People.register(partnerA(), "institution", "no-such-home");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/institution");
    }

    @Test
    void names_are_found_across_kazakh_russian_and_latin_spelling() {
        String mark = "Ж" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
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
        Collections.shuffle(shuffled, new Random(1));
        String institution = "order-" + UUID.randomUUID().toString().substring(0, 8);
        as(coordinator())
                .body(Map.of("district", "330000000", "name", Map.of("en", "Order")))
                .put("/v1/institutions/" + institution);
        shuffled.forEach(name -> People.register(partnerA(), "familyName", name, "institution", institution));

        Response list = as(partnerA()).get("/v1/graduates?limit=200&institution=" + institution);

        assertThat(list.jsonPath().getList("items.familyName")).isEqualTo(alphabet);
    }
}
