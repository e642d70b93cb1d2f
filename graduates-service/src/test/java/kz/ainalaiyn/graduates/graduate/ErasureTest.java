package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.aGraduate;
import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.feedReader;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Feed;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ErasureTest {
    private final String external = "/v1/graduates/external/" + UUID.randomUUID();

    @BeforeEach
    void people() {
        People.register();
    }

    @Test
    void its_organisation_is_told_that_the_record_is_gone() {
        String path = as(partnerA()).body(aGraduate()).put(external).header("Location");
        String consent = path + "/consents/CONTACT";
        as(partnerA())
                .body(Map.of("textVersion", "1", "givenOn", "2023-06-01"))
                .put(consent)
                .then()
                .statusCode(201);

        erase(path);

        for (String token : List.of(partnerA(), coordinator())) {
            assertErased(as(token).get(path));
            assertErased(as(token).header("If-Match", "*").delete(path));
            assertErased(as(token)
                    .contentType("application/merge-patch+json")
                    .header("If-Match", "*")
                    .body("{\"givenName\":\"Әлия\"}")
                    .patch(path));
            assertErased(as(token).get(path + "/consents"));
        }
        assertErased(as(partnerA()).get(external));
        assertErased(as(partnerA()).get(consent));
    }

    @Test
    void for_another_organisation_it_was_never_there() {
        String path = People.register(partnerA()).header("Location");

        erase(path);

        String unknown = "/v1/graduates/" + UUID.randomUUID();
        assertThat(shape(as(partnerB()).get(path)))
                .startsWith("404 ")
                .isEqualTo(shape(as(partnerB()).get(unknown)));
        assertThat(shape(as(partnerB()).header("If-Match", "*").delete(path)))
                .isEqualTo(shape(as(partnerB()).header("If-Match", "*").delete(unknown)));
    }

    @Test
    void only_what_was_seen_last_is_erased() {
        String path = People.register(partnerA()).header("Location");
        String seen = as(partnerA()).get(path).header("ETag");
        as(partnerA())
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", seen)
                .body("{\"givenName\":\"Өзге\"}")
                .patch(path)
                .then()
                .statusCode(200);

        Response stale = as(partnerA()).header("If-Match", seen).delete(path);

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(as(partnerA()).delete(path).statusCode()).isEqualTo(428);
        assertThat(as(partnerA()).get(path).statusCode()).isEqualTo(200);
    }

    @Test
    void lists_and_persons_have_it_no_more() {
        String name = "Ойдан" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String iin = "481112300426";
        String path =
                People.register(partnerA(), "familyName", name, "iin", iin).header("Location");
        String other =
                People.register(partnerB(), "familyName", name, "iin", iin).path("id");
        String person = personOf(other);

        erase(path);

        assertThat(as(coordinator())
                        .queryParam("name", name)
                        .get("/v1/graduates")
                        .jsonPath()
                        .getList("items.id"))
                .containsExactly(other);
        assertThat(as(coordinator()).get("/v1/persons/" + person).jsonPath().getList("records.graduateId"))
                .containsExactly(other);
        assertThat(as(coordinator()).get("/v1/persons?graduate=" + id(path)).statusCode())
                .isEqualTo(422);
        assertThat(as(coordinator())
                        .body(Map.of("graduateId", id(path)))
                        .post("/v1/persons/" + person + "/unlinks")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void a_nightly_job_does_not_register_the_person_anew() {
        String path = as(partnerA()).body(aGraduate()).put(external).header("Location");
        erase(path);

        Response again = as(partnerA()).body(aGraduate()).put(external);

        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.jsonPath().getString("type")).isEqualTo("/docs/errors/external-id-erased");
        assertThat(as(partnerB()).body(aGraduate()).put(external).statusCode()).isEqualTo(201);
        assertThat(as(partnerA()).body(aGraduate()).put(external + "-2").statusCode())
                .isEqualTo(201);
    }

    @Test
    void a_registration_that_is_sent_again_is_neither_answered_nor_carried_out() {
        String name = "Ойдан" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        String key = UUID.randomUUID().toString();
        erase(post(key, name).header("Location"));

        Response again = post(key, name);

        assertErased(again);
        assertThat(again.asString()).doesNotContain(name);
        assertThat(as(partnerA())
                        .queryParam("name", name)
                        .get("/v1/graduates")
                        .jsonPath()
                        .getList("items"))
                .isEmpty();
    }

    @Test
    void the_organisation_and_those_who_see_all_are_told_of_it() {
        String path = People.register(partnerA()).header("Location");

        erase(path);

        // A search that began before may hold the feed back for a moment.
        People.awaitSearches();
        List<Map<String, Object>> told = Feed.of(id(path), partnerA());
        assertThat(told)
                .extracting("type")
                .containsExactly(
                        "kz.ainalaiyn.graduates.graduate-registered", "kz.ainalaiyn.graduates.graduate-erased");
        assertThat(told).extracting("aggregateversion").containsExactly(0, 1);
        Map<?, ?> data = (Map<?, ?>) told.getLast().get("data");
        assertThat(data.keySet()).isEqualTo(Set.of("organisation", "erasedAt"));
        assertThat(data.get("organisation")).isEqualTo(Tokens.ORGANISATION_A);
        assertThat(Instant.parse((String) data.get("erasedAt"))).isNotNull();
        assertThat(Feed.of(id(path), partnerB())).isEmpty();
    }

    /** The feed is kept for ever, and an identifier can be a person's; so it does not stand in it. */
    @Test
    void nothing_tells_the_organisations_own_identifier_any_more() {
        String own = "camp-07-" + UUID.randomUUID();
        String id = as(partnerA())
                .body(aGraduate())
                .put("/v1/graduates/external/" + own)
                .path("id");
        People.awaitSearches();
        assertThat(Feed.of(id, partnerA())).extracting("externalid").containsExactly(own);

        erase("/v1/graduates/" + id);

        People.awaitSearches();
        assertThat(Feed.of(id, partnerA()))
                .hasSize(2)
                .allSatisfy(told -> assertThat(told).doesNotContainKey("externalid"));
    }

    @Test
    void what_was_undecided_about_it_is_withdrawn() {
        String born = "1948-02-10";
        String path = People.register(partnerA(), "birthDate", born).header("Location");
        People.register(partnerB(), "birthDate", born);
        People.awaitSearches();

        erase(path);
        People.awaitSearches();

        List<Map<String, Object>> told = Feed.readBy(feedReader()).stream()
                .filter(change -> change.get("data") instanceof Map<?, ?> data
                        && data.get("graduates") instanceof List<?> pair
                        && pair.contains(id(path)))
                .toList();
        assertThat(told).extracting("data").extracting("status").containsExactly("OPEN", "WITHDRAWN");
        assertThat(as(coordinator())
                        .get("/v1/duplicate-candidates/" + told.getFirst().get("subject"))
                        .statusCode())
                .isEqualTo(404);
    }

    private static Response post(String key, String name) {
        return as(partnerA())
                .header("Idempotency-Key", key)
                .body(aGraduate("familyName", name))
                .post("/v1/graduates");
    }

    private static void erase(String path) {
        as(partnerA())
                .header("If-Match", as(partnerA()).get(path).header("ETag"))
                .delete(path)
                .then()
                .statusCode(204);
    }

    private static void assertErased(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(410);
        assertThat(answer.jsonPath().getString("type")).isEqualTo("/docs/errors/erased");
    }

    private static String personOf(String graduate) {
        return as(coordinator()).get("/v1/persons?graduate=" + graduate).path("items[0].id");
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    private static String shape(Response answer) {
        return answer.statusCode() + " " + answer.asString().replaceAll("[0-9a-f-]{32,36}", "…");
    }
}
