package kz.ainalaiyn.graduates.identity;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.graduates.identity.Candidates.between;
import static kz.ainalaiyn.graduates.identity.Candidates.link;
import static kz.ainalaiyn.graduates.identity.Candidates.openOf;
import static kz.ainalaiyn.graduates.identity.Candidates.personOf;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of an IIN when a record that has it is erased. */
@ServiceTest
class ErasedIinTest {
    private static final AtomicInteger SERIAL = new AtomicInteger();

    @BeforeEach
    void people() {
        People.register();
    }

    @Test
    void an_iin_that_no_other_record_has_is_known_no_more() {
        String iin = iin();
        String path = People.register(partnerA(), "iin", iin).header("Location");
        String person = personOf(id(path));

        erase(path);

        assertThat(personOf(People.register(partnerB(), "iin", iin).path("id"))).isNotEqualTo(person);
    }

    @Test
    void an_iin_that_another_record_has_still_links() {
        String iin = iin();
        String path = People.register(partnerA(), "iin", iin).header("Location");
        String other = People.register(partnerB(), "iin", iin).path("id");

        erase(path);

        assertThat(personOf(People.register(partnerA(), "iin", iin).path("id"))).isEqualTo(personOf(other));
    }

    @Test
    void an_iin_that_is_registered_while_it_is_erased_still_links() {
        for (int round = 0; round < 20; round++) {
            String iin = iin();
            String path = People.register(partnerA(), "iin", iin).header("Location");
            CompletableFuture<String> registration =
                    CompletableFuture.supplyAsync(() -> People.register(partnerB(), "iin", iin)
                            .then()
                            .statusCode(201)
                            .extract()
                            .path("id"));
            erase(path);
            String meanwhile = registration.join();

            String later = People.register(partnerA(), "iin", iin).path("id");

            assertThat(personOf(later)).isEqualTo(personOf(meanwhile));
        }
    }

    @Test
    void records_that_differing_iins_kept_apart_are_undecided_again() {
        String born = Candidates.newBirthDate().toString();
        String path = People.register(partnerA(), "iin", iin()).header("Location");
        String known =
                People.register(partnerB(), "birthDate", born, "iin", iin()).path("id");
        String left = People.register(partnerB(), "birthDate", born).path("id");
        People.awaitSearches();
        link(personOf(id(path)), left, "links");
        assertThat(between(left, known)).containsEntry("status", "CLOSED");

        erase(path);

        assertThat(between(left, known)).containsEntry("status", "OPEN");
    }

    @Test
    void records_that_were_never_held_against_each_other_for_their_iins_are_now() {
        String born = Candidates.newBirthDate().toString();
        String path =
                People.register(partnerA(), "birthDate", born, "iin", iin()).header("Location");
        String left = People.register(partnerB(), "birthDate", born).path("id");
        link(personOf(id(path)), left, "links");
        String known =
                People.register(partnerB(), "birthDate", born, "iin", iin()).path("id");
        assertThat(openOf(known)).isEmpty();

        erase(path);

        assertOnlyPair(left, known);
    }

    private static void assertOnlyPair(String other, String known) {
        assertThat(openOf(known))
                .extracting("graduates")
                .singleElement()
                .asList()
                .containsExactlyInAnyOrder(other, known);
    }

    private static String iin() {
        return Candidates.iin("1948-11-12", SERIAL.incrementAndGet());
    }

    private static void erase(String path) {
        as(partnerA()).header("If-Match", "*").delete(path).then().statusCode(204);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
