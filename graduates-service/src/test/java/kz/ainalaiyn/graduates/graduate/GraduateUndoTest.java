package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.aGraduate;
import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class GraduateUndoTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final FileImports IMPORTS = new FileImports("/v1/graduates/imports", partnerA());
    private static final FileImports CONSENTS = new FileImports("/v1/consents/imports", partnerA());

    @BeforeEach
    void organisations() {
        People.register();
    }

    /** What was there before the file, what the file says, and what somebody did afterwards, in every combination and at random. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void what_nobody_touched_is_as_before_and_what_somebody_edited_is_as_edited(long seed)
            throws JsonProcessingException {
        Random random = new Random(seed);
        List<Map<String, Object>> rows = new ArrayList<>();
        Map<String, @Nullable Map<String, Object>> expected = new TreeMap<>();
        for (int i = 0; i < 40; i++) {
            String id = UUID.randomUUID().toString();
            Map<String, Object> row = aGraduate(
                    "externalId",
                    id,
                    "patronymic",
                    "Маратқызы",
                    "email",
                    random.nextBoolean() ? "a@example.org" : null);
            if (random.nextInt(3) > 0) {
                Map<String, Object> before = new HashMap<>(row);
                before.remove("externalId");
                if (random.nextBoolean()) {
                    before.put("patronymic", "Ержанқызы");
                    before.put("phone", "+77011234567");
                }
                as(partnerA()).body(before).put(address(id)).then().statusCode(201);
            }
            if (random.nextInt(8) == 0) {
                row.put("institution", "nowhere");
            }
            expected.put(id, said(id));
            rows.add(row);
        }

        JsonPath done = imported(rows);

        assertThat(done.getInt("rows.created")).as(IMPORTS.outcomes(done)).isPositive();
        assertThat(done.getInt("rows.changed")).isPositive();
        assertThat(done.getInt("rows.unchanged")).isPositive();
        assertThat(done.getInt("rows.refused")).isPositive();
        for (Map<String, Object> row : rows) {
            String id = (String) row.get("externalId");
            if (random.nextInt(4) == 0 && said(id) != null) {
                as(partnerA())
                        .contentType("application/merge-patch+json")
                        .header("If-Match", "*")
                        .body(Map.of("email", "edited@example.org"))
                        .patch("/v1/graduates/"
                                + as(partnerA()).get(address(id)).path("id"))
                        .then()
                        .statusCode(200);
                expected.put(id, said(id));
            }
        }

        JsonPath tried = IMPORTS.undone(done, "?dryRun=true");
        String foretold = IMPORTS.undoOutcomes(done);
        JsonPath undone = IMPORTS.undone(done, "");

        Map<String, @Nullable Map<String, Object>> after = new TreeMap<>();
        expected.keySet().forEach(id -> after.put(id, said(id)));
        assertThat(after).isEqualTo(expected);
        assertThat(IMPORTS.undoOutcomes(done))
                .isEqualTo(foretold)
                .contains("REVERSED")
                .contains("KEPT");
        assertThat(undone.getInt("undo.reversed") + undone.getInt("undo.kept"))
                .isEqualTo(undone.getInt("undo.total"))
                .isEqualTo(done.getInt("rows.created") + done.getInt("rows.changed"))
                .isEqualTo(tried.getInt("undo.total"));
    }

    @Test
    void an_iin_that_the_file_replaced_is_back() throws JsonProcessingException {
        String id = UUID.randomUUID().toString();
        String other = UUID.randomUUID().toString();
        as(partnerA())
                .body(aGraduate("iin", "010517600011"))
                .put(address(other))
                .then()
                .statusCode(201);
        as(partnerA())
                .body(aGraduate("iin", "010517600011"))
                .put(address(id))
                .then()
                .statusCode(201);
        assertThat(personOf(id)).as("the control").isEqualTo(personOf(other));
        JsonPath done = imported(List.of(aGraduate("externalId", id, "iin", "010517600120")));
        assertThat(IMPORTS.outcomes(done)).isEqualTo("1 CHANGED");
        assertThat(personOf(id)).isNotEqualTo(personOf(other));

        IMPORTS.undone(done, "");

        assertThat(IMPORTS.undoOutcomes(done)).isEqualTo("1 REVERSED");
        assertThat(personOf(id)).isEqualTo(personOf(other));
    }

    /** The harm: two who a coordinator had found to be one are counted as two. */
    @Test
    void an_iin_stays_that_parted_what_a_coordinator_had_decided() throws JsonProcessingException {
        String id = UUID.randomUUID().toString();
        Response other = People.register(partnerB());
        People.register(partnerB(), "iin", "010517600011");
        as(partnerA()).body(aGraduate()).put(address(id)).then().statusCode(201);
        link(id, other);
        JsonPath done = imported(List.of(aGraduate("externalId", id, "iin", "010517600011")));
        String person = personOf(id);

        IMPORTS.undone(done, "");

        assertThat(IMPORTS.undoOutcomes(done)).isEqualTo("1 REFUSED  person-decided");
        assertThat(personOf(id)).isEqualTo(person);
    }

    /** The coordinator's decision is about the person: of which of the two records it is noted does not matter. */
    @Test
    void a_graduate_whom_a_coordinator_has_linked_another_to_stays() throws JsonProcessingException {
        String id = UUID.randomUUID().toString();
        JsonPath done = imported(List.of(aGraduate("externalId", id)));
        Response other = People.register(partnerB());
        as(coordinator())
                .body(Map.of("graduateId", other.path("id")))
                .post("/v1/persons/" + personOf(id) + "/links")
                .then()
                .statusCode(200);

        IMPORTS.undone(done, "");

        assertThat(IMPORTS.undoOutcomes(done)).isEqualTo("1 REFUSED  person-decided");
    }

    @Test
    void a_graduate_with_a_consent_stays_until_that_is_taken_back() throws JsonProcessingException {
        String id = UUID.randomUUID().toString();
        JsonPath done = imported(List.of(aGraduate("externalId", id)));
        JsonPath consents = CONSENTS.done(
                "",
                FileImports.CSV,
                "externalId,purpose,textVersion,givenOn\n%s,PROCESSING,2023-07,2023-07-01\n".formatted(id));

        IMPORTS.undone(done, "");

        assertThat(IMPORTS.undoOutcomes(done)).isEqualTo("1 REFUSED  consent-rests-on-it");
        CONSENTS.undone(consents, "");
        IMPORTS.undone(done, "");
        assertThat(IMPORTS.undoOutcomes(done)).isEqualTo("1 REVERSED");
        assertThat(said(id)).isNull();
    }

    @Test
    void a_graduate_of_whom_a_coordinator_has_decided_stays() throws JsonProcessingException {
        String id = UUID.randomUUID().toString();
        JsonPath done = imported(List.of(aGraduate("externalId", id)));
        link(id, People.register(partnerB()));

        IMPORTS.undone(done, "");

        assertThat(IMPORTS.undoOutcomes(done)).isEqualTo("1 REFUSED  person-decided");
    }

    /** The harm: the undoing brings back who has the right to be forgotten, or keeps what was said of them. */
    @Test
    void who_has_been_erased_since_stays_erased() throws JsonProcessingException {
        String id = UUID.randomUUID().toString();
        JsonPath first = imported(List.of(aGraduate("externalId", id)));
        JsonPath second = imported(List.of(aGraduate("externalId", id, "phone", "+77011234567")));
        as(partnerA())
                .header("If-Match", "*")
                .delete("/v1/graduates/" + as(partnerA()).get(address(id)).path("id"))
                .then()
                .statusCode(204);

        JsonPath undone = IMPORTS.undone(second, "");
        IMPORTS.undone(first, "");

        assertThat(undone.getInt("undo.total")).isEqualTo(1);
        assertThat(IMPORTS.undoOutcomes(second)).isEqualTo("1 KEPT");
        assertThat(IMPORTS.undoOutcomes(first)).isEqualTo("1 KEPT");
        assertThat(as(partnerA()).get(address(id)).statusCode()).isEqualTo(410);
    }

    @Test
    void nobody_else_undoes_it_but_a_coordinator_who_is_named() throws JsonProcessingException {
        String id = UUID.randomUUID().toString();
        JsonPath done = imported(List.of(aGraduate("externalId", id)));
        String undo = IMPORTS.path() + "/" + done.getString("id") + "/undo";
        assertThat(as(partnerB()).post(undo).statusCode()).isEqualTo(404);
        assertThat(said(id)).isNotNull();

        FileImports everybodys = new FileImports(IMPORTS.path(), coordinator());
        everybodys.undone(done, "");

        assertThat(said(id)).isNull();
    }

    @Test
    void what_is_only_tried_or_refused_has_nothing_to_undo() throws JsonProcessingException {
        JsonPath tried = IMPORTS.done(
                "?dryRun=true",
                FileImports.NDJSON,
                JSON.writeValueAsString(
                        aGraduate("externalId", UUID.randomUUID().toString())));

        Response answer = as(partnerA()).post(IMPORTS.path() + "/" + tried.getString("id") + "/undo");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.<String>path("detail"))
                .isEqualTo("Nothing that this import recorded is left to be taken back.");
    }

    private static void link(String externalId, Response other) {
        as(coordinator())
                .body(Map.of(
                        "graduateId", as(partnerA()).get(address(externalId)).path("id")))
                .post("/v1/persons/" + personOf(other) + "/links")
                .then()
                .statusCode(200);
    }

    private static JsonPath imported(List<Map<String, Object>> rows) throws JsonProcessingException {
        StringBuilder file = new StringBuilder();
        for (Map<String, Object> row : rows) {
            file.append(JSON.writeValueAsString(row)).append('\n');
        }
        return IMPORTS.done("", FileImports.NDJSON, file.toString());
    }

    private static String address(String externalId) {
        return "/v1/graduates/external/" + externalId;
    }

    /** What the record says; null where there is none. */
    private static @Nullable Map<String, Object> said(String externalId) {
        Response answer = as(partnerA()).get(address(externalId));
        if (answer.statusCode() == 404) {
            return null;
        }
        Map<String, Object> all = new HashMap<>(answer.jsonPath().getMap(""));
        all.keySet().removeAll(List.of("version", "id", "registeredAt"));
        return all;
    }

    private static String personOf(String externalId) {
        return personOf(as(partnerA()).get(address(externalId)));
    }

    private static String personOf(Response graduate) {
        return Objects.requireNonNull(as(Tokens.coordinator())
                .get("/v1/persons?graduate=" + graduate.path("id"))
                .path("items[0].id"));
    }
}
