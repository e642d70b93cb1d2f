package kz.ainalaiyn.graduates.identity;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.graduates.identity.Candidates.between;
import static kz.ainalaiyn.graduates.identity.Candidates.change;
import static kz.ainalaiyn.graduates.identity.Candidates.decide;
import static kz.ainalaiyn.platform.testing.Tokens.auditor;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class OwnDuplicatesTest {
    private static final String LIST = "/v1/own-duplicates";

    /** A birth date of nobody else, so that only the records of this test meet. */
    private final String born = Candidates.newBirthDate().toString();

    private String first = "";
    private String second = "";

    /** The same person, registered twice by A. */
    @BeforeEach
    void somebody_twice() {
        People.register();
        first = register(partnerA(), "Өтеғұлова", "Әсем");
        second = register(partnerA(), "Отегулова", "Асем");
    }

    @Test
    void an_organisation_is_shown_its_records_that_look_like_one_person() {
        Map<String, Object> pair = pairOf(first, partnerA());

        assertThat(pair)
                .containsEntry("organisation", "regional-society")
                .containsEntry("status", "OPEN")
                .containsEntry("likeness", 1f);
        assertThat(graduates(pair)).containsExactly(first, second);
        Response read = as(partnerA()).get(path(pair));
        assertThat(read.jsonPath().getMap("")).containsAllEntriesOf(pair);
        assertThat(read.jsonPath().getList("actions.name")).containsExactly("dismissOwnDuplicate");
        assertThat(as(auditor()).get(path(pair)).jsonPath().getList("actions")).isEmpty();
    }

    @Test
    void nobody_is_shown_those_of_another_organisation() {
        register(partnerB(), "Otegulova", "Asem");
        Map<String, Object> pair = pairOf(first, partnerA());

        assertThat(pairs(partnerB())).noneMatch(each -> graduates(each).contains(first));
        assertThat(as(partnerB()).get(path(pair)).statusCode()).isEqualTo(404);
        assertThat(dismiss(pair, partnerB()).statusCode()).isEqualTo(404);
        assertThat(as(partnerB())
                        .get(LIST + "?organisation=regional-society")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
        // The control: who sees everybody's sees it, and no pair has records of two organisations.
        assertThat(pairOf(first, coordinator())).isEqualTo(pair);
        assertThat(pairs(coordinator()))
                .filteredOn(each -> graduates(each).contains(first))
                .hasSize(1);
    }

    /** What another organisation's record makes of the persons: each closes or decides the candidate of the same two records. */
    @Test
    void a_pair_says_nothing_of_what_another_organisation_holds() {
        String before = as(partnerA()).get(path(pairOf(first, partnerA()))).asString();
        Map<String, Object> candidate = between(first, second);
        assertThat(candidate).containsEntry("status", "OPEN");

        String ofB = register(partnerB(), "Otegulova", "Asem");
        assertThat(decide(between(first, ofB), "SAME_PERSON").statusCode()).isEqualTo(200);
        change(partnerB(), ofB, "iin", Candidates.iin(born, 1));
        String another = register(partnerB(), "Отегулова", "Әсем", "iin", Candidates.iin(born, 2));
        assertThat(decide(between(second, another), "SAME_PERSON").statusCode()).isEqualTo(200);

        assertThat(between(first, second)).as("the control").containsEntry("status", "CLOSED");
        assertThat(as(partnerA()).get(path(pairOf(first, partnerA()))).asString())
                .isEqualTo(before);
    }

    /** A record becomes a candidate with twenty others at the most, and of those that are equally like it the earliest are taken. */
    @Test
    void many_alike_of_another_organisation_do_not_hide_a_pair() {
        String day = Candidates.newBirthDate().toString();
        for (int i = 0; i < 25; i++) {
            People.register(partnerB(), "familyName", "Отегулова", "givenName", "Асем", "birthDate", day);
        }

        Object[] somebody = {"familyName", "Отегулова", "givenName", "Асем", "birthDate", day};
        String one = People.register(partnerA(), somebody).path("id");
        String other = People.register(partnerA(), somebody).path("id");

        assertThat(Candidates.of(other))
                .as("the control")
                .hasSize(20)
                .noneMatch(each -> ((List<?>) each.get("graduates")).contains(one));
        assertThat(graduates(pairOf(other, partnerA()))).containsExactly(one, other);
    }

    @Test
    void what_was_dismissed_is_not_proposed_again() {
        Map<String, Object> pair = pairOf(first, partnerA());

        Response dismissed = dismiss(pair, partnerA());

        assertThat(dismissed.statusCode()).as(dismissed.asString()).isEqualTo(200);
        assertThat(dismissed.jsonPath().getString("status")).isEqualTo("DISMISSED");
        assertThat(dismissed.jsonPath().getString("dismissedAt")).isNotBlank();
        assertThat(dismissed.jsonPath().getList("actions")).isEmpty();
        assertThat(dismiss(pair, partnerA()).statusCode())
                .as("by the version that was seen")
                .isEqualTo(412);
        change(partnerA(), second, "givenName", "Динара");
        change(partnerA(), second, "givenName", "Асем");
        People.awaitSearches();
        assertThat(pairs(partnerA(), "&status=OPEN"))
                .noneMatch(each -> graduates(each).contains(first));
        assertThat(pairs(partnerA(), "&status=DISMISSED"))
                .anyMatch(each -> graduates(each).contains(first));
        assertThat(between(first, second)).as("what a coordinator decides").containsEntry("status", "OPEN");
    }

    @Test
    void a_correction_ends_a_pair_and_so_does_an_erasure() {
        String third = register(partnerA(), "Otegulova", "Asem");
        assertThat(pairs(partnerA()))
                .filteredOn(each -> graduates(each).contains(first))
                .hasSize(2);

        change(partnerA(), third, "givenName", "Динара");
        People.awaitSearches();
        assertThat(pairs(partnerA()))
                .filteredOn(each -> graduates(each).contains(first))
                .hasSize(1);
        String pair = path(pairOf(first, partnerA()));

        String path = "/v1/graduates/" + second;
        as(partnerA())
                .header("If-Match", as(partnerA()).get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);

        assertThat(as(partnerA()).get(pair).statusCode()).as("at once").isEqualTo(404);
        People.awaitSearches();
        assertThat(pairs(partnerA())).noneMatch(each -> graduates(each).contains(first));
    }

    @Test
    void two_iins_are_of_two_persons() {
        change(partnerA(), first, "iin", Candidates.iin(born, 3));
        People.awaitSearches();
        assertThat(pairs(partnerA()))
                .filteredOn(each -> graduates(each).contains(first))
                .hasSize(1);

        change(partnerA(), second, "iin", Candidates.iin(born, 4));

        People.awaitSearches();
        assertThat(pairs(partnerA())).noneMatch(each -> graduates(each).contains(first));
    }

    private String register(String token, String family, String given, Object... more) {
        Object[] members = new Object[6 + more.length];
        System.arraycopy(new Object[] {"familyName", family, "givenName", given, "birthDate", born}, 0, members, 0, 6);
        System.arraycopy(more, 0, members, 6, more.length);
        return People.register(token, members).path("id");
    }

    private static Map<String, Object> pairOf(String graduate, String token) {
        People.awaitSearches();
        return pairs(token).stream()
                .filter(each -> graduates(each).contains(graduate))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> pairs(String token) {
        return pairs(token, "");
    }

    /** From all pages, because other tests have pairs too. */
    private static List<Map<String, Object>> pairs(String token, String query) {
        People.awaitSearches();
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = as(token).get(LIST + "?limit=200" + query + cursor);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            all.addAll(page.jsonPath().getList("items"));
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return all;
    }

    @SuppressWarnings("unchecked")
    private static List<String> graduates(Map<String, Object> pair) {
        return ((List<Map<String, String>>) pair.get("records"))
                .stream().map(each -> each.get("graduateId")).toList();
    }

    private static Response dismiss(Map<String, Object> pair, String token) {
        return as(token)
                .header("If-Match", "\"" + pair.get("version") + "\"")
                .header("Idempotency-Key", UUID.randomUUID())
                .post(path(pair) + "/dismissal");
    }

    private static String path(Map<String, Object> pair) {
        return LIST + "/" + pair.get("id");
    }
}
