package kz.ainalaiyn.graduates.identity;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.graduates.identity.Candidates.change;
import static kz.ainalaiyn.graduates.identity.Candidates.link;
import static kz.ainalaiyn.graduates.identity.Candidates.personOf;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PersonsTest {
    private static final String IIN = "010517600011";
    private static final String OTHER_IIN = "010517600021";

    private static final AtomicInteger SERIAL = new AtomicInteger();

    @BeforeEach
    void people() {
        People.register();
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
    void an_iin_that_is_added_later_leaves_a_decision_as_it_is() {
        String a = People.register(partnerA()).path("id");
        String b = People.register(partnerB()).path("id");
        link(personOf(a), b, "links");

        change(partnerA(), a, "iin", freshIin());

        assertThat(personOf(a)).isEqualTo(personOf(b));
    }

    @Test
    void who_was_decided_to_be_a_person_brings_the_iin_along() {
        String iin = freshIin();
        String a = People.register(partnerA()).path("id");
        String b = People.register(partnerB(), "iin", iin).path("id");
        link(personOf(a), b, "links");

        String third = People.register(partnerA(), "iin", iin).path("id");

        assertThat(personOf(third)).isEqualTo(personOf(a)).isEqualTo(personOf(b));
    }

    @Test
    void an_iin_that_was_taken_back_links_no_more() {
        String iin = freshIin();
        String a = People.register(partnerA(), "iin", iin).path("id");
        String b = People.register(partnerB(), "iin", iin).path("id");
        assertThat(personOf(a)).isEqualTo(personOf(b));

        change(partnerB(), b, "iin", null);

        assertThat(personOf(a)).isNotEqualTo(personOf(b));
    }

    @Test
    void records_of_one_iin_that_come_at_the_same_moment_are_of_one_person() throws Exception {
        for (int i = 0; i < 5; i++) {
            String iin = freshIin();
            List<String> graduates = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                Callable<String> registration =
                        () -> People.register(partnerA(), "iin", iin).path("id");
                for (Future<String> id : threads.invokeAll(Collections.nCopies(8, registration))) {
                    graduates.add(id.get());
                }
            }

            assertThat(graduates.stream().map(Candidates::personOf).distinct()).hasSize(1);
        }
    }

    /** A number that no other test uses. */
    private static String freshIin() {
        return Candidates.iin("1949-10-01", SERIAL.incrementAndGet());
    }

    private static String shape(Response answer) {
        return answer.headers().asList().stream().map(h -> h.getName()).sorted().toList()
                + answer.asString().replaceAll("[0-9a-f-]{36}|\\d{4}-[^\"]*Z", "…");
    }
}
