package kz.ainalaiyn.graduates.identity;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.graduates.identity.Candidates.between;
import static kz.ainalaiyn.graduates.identity.Candidates.change;
import static kz.ainalaiyn.graduates.identity.Candidates.decide;
import static kz.ainalaiyn.graduates.identity.Candidates.link;
import static kz.ainalaiyn.graduates.identity.Candidates.of;
import static kz.ainalaiyn.graduates.identity.Candidates.openOf;
import static kz.ainalaiyn.graduates.identity.Candidates.personOf;
import static kz.ainalaiyn.platform.testing.Tokens.feedReader;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Feed;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class DuplicateCandidatesTest {
    /** A birth date of nobody else, so that only the records of this test meet. */
    private final String born = Candidates.newBirthDate().toString();

    @BeforeEach
    void people() {
        People.register();
    }

    @Test
    void another_spelling_with_the_same_birth_date_becomes_a_candidate() {
        String kazakh = register(partnerA(), "Өтеғұлова", "Әсем");

        String russian = register(partnerB(), "Отегулова", "Асем");
        String latin = register(partnerB(), "Otegulova", "Asem");
        String turned = register(partnerA(), "Асем", "Отегулова");

        assertThat(openOf(kazakh)).hasSize(3);
        assertThat(openOf(russian)).hasSize(3);
        assertThat(openOf(latin)).hasSize(3);
        assertThat(openOf(turned)).hasSize(3);
        assertThat((Float) openOf(kazakh).getFirst().get("likeness")).isEqualTo(1f);
    }

    @Test
    void another_given_name_or_another_birth_date_is_another_person() {
        String record = register(partnerA(), "Ойданова", "Әсем");

        register(partnerB(), "Ойданова", "Динара");
        People.register(partnerB(), "familyName", "Ойданова", "givenName", "Әсем", "birthDate", "1970-01-01");

        assertThat(openOf(record)).isEmpty();
    }

    @Test
    void two_who_have_two_iins_are_certainly_two() {
        String a = register(partnerA(), "Ойданова", "Әсем", "iin", iin(1));
        register(partnerB(), "Ойданова", "Әсем", "iin", iin(2));
        assertThat(openOf(a)).isEmpty();

        String without = register(partnerB(), "Ойданова", "Әсем");

        assertThat(openOf(without)).hasSize(2);
    }

    @Test
    void the_same_iin_closes_what_was_open_and_another_one_too() {
        String a = register(partnerA(), "Ойданова", "Әсем", "iin", iin(3));
        String b = register(partnerB(), "Ойданова", "Әсем");
        String c = register(partnerB(), "Ойданова", "Асем");
        assertThat(openOf(a)).hasSize(2);

        change(partnerB(), b, "iin", iin(3));
        change(partnerB(), c, "iin", iin(4));

        assertThat(openOf(a)).isEmpty();
        assertThat(openOf(b)).isEmpty();
        assertThat(of(a)).extracting("status").containsOnly("CLOSED");
    }

    @Test
    void a_name_that_was_corrected_makes_and_ends_a_candidate() {
        String a = register(partnerA(), "Ойданова", "Әсем");
        String b = register(partnerB(), "Басқаша", "Динара");
        assertThat(openOf(a)).isEmpty();

        change(partnerB(), b, "familyName", "Ойданова", "givenName", "Асем");
        assertThat(openOf(a)).hasSize(1);
        change(partnerB(), b, "givenName", "Динара");

        assertThat(openOf(a)).isEmpty();
    }

    @Test
    void the_same_person_is_linked_with_all_records() {
        String a = register(partnerA(), "Ойданова", "Әсем");
        String b = register(partnerB(), "Ойданова", "Асем", "iin", iin(5));
        String c = register(partnerA(), "Басқаша", "Динара", "iin", iin(5));
        Map<String, Object> candidate = openOf(a).getFirst();

        Response answer = decide(candidate, "SAME_PERSON");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getString("status")).isEqualTo("SAME_PERSON");
        assertThat(personOf(a)).isEqualTo(personOf(b)).isEqualTo(personOf(c));
        assertThat(personOf(register(partnerB(), "Тағыбасқа", "Айна", "iin", iin(5))))
                .isEqualTo(personOf(a));
    }

    @Test
    void who_was_decided_to_be_two_is_never_proposed_again() {
        String a = register(partnerA(), "Ойданова", "Әсем");
        String b = register(partnerB(), "Ойданова", "Асем");

        decide(openOf(a).getFirst(), "DIFFERENT_PERSONS");
        change(partnerB(), b, "givenName", "Асемай");
        change(partnerB(), b, "givenName", "Әсем");

        assertThat(openOf(a)).isEmpty();
        assertThat(of(a)).extracting("status").containsExactly("DIFFERENT_PERSONS");
        assertThat(personOf(a)).isNotEqualTo(personOf(b));
    }

    @Test
    void a_link_that_is_undone_opens_what_nobody_decided() {
        String a = register(partnerA(), "Ойданова", "Әсем");
        String b = register(partnerB(), "Ойданова", "Асем");
        String c = register(partnerB(), "Ойданова", "Асемм");
        decide(between(a, c), "DIFFERENT_PERSONS");
        link(personOf(a), b, "links");
        assertThat(between(a, b)).containsEntry("status", "CLOSED");

        link(personOf(a), b, "unlinks");

        assertThat(between(a, b)).containsEntry("status", "OPEN");
        assertThat(between(a, c)).containsEntry("status", "DIFFERENT_PERSONS");
    }

    @Test
    void a_decision_does_not_undo_another_one_by_the_way() {
        String a = register(partnerA(), "Ойданова", "Әсем");
        String b = register(partnerB(), "Ойданова", "Асем");
        String c = register(partnerB(), "Ойданова", "Асемм");
        decide(between(a, c), "DIFFERENT_PERSONS");
        decide(between(a, b), "SAME_PERSON");

        Response answer = decide(between(b, c), "SAME_PERSON");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(personOf(c)).isNotEqualTo(personOf(a));
        assertThat(between(b, c)).containsEntry("status", "OPEN");
    }

    @Test
    void records_that_are_linked_cannot_be_decided_to_be_two() {
        String a = register(partnerA(), "Ойданова", "Әсем");
        register(partnerB(), "Ойданова", "Асем");
        decide(openOf(a).getFirst(), "SAME_PERSON");

        Response answer = decide(of(a).getFirst(), "DIFFERENT_PERSONS");

        assertThat(answer.statusCode()).isEqualTo(409);
    }

    @Test
    void a_decision_about_what_was_decided_meanwhile_is_412() {
        String a = register(partnerA(), "Ойданова", "Әсем");
        register(partnerB(), "Ойданова", "Асем");
        Map<String, Object> seen = openOf(a).getFirst();
        decide(seen, "DIFFERENT_PERSONS");

        assertThat(decide(seen, "SAME_PERSON").statusCode()).isEqualTo(412);
    }

    @Test
    void of_any_two_who_are_registered_at_the_same_moment_one_sees_the_other() throws Exception {
        List<String> ids = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<String> registration = () -> register(partnerA(), "Ойданова", "Әсем");
            for (Future<String> id : threads.invokeAll(Collections.nCopies(8, registration))) {
                ids.add(id.get());
            }
        }

        assertThat(ids).allSatisfy(id -> assertThat(openOf(id)).hasSize(7));
    }

    @Test
    void an_organisation_cannot_tell_that_there_is_a_candidate() {
        register(partnerA(), "Ойданова", "Әсем");
        String before = lastEventOf(partnerB());

        Response like = registered(partnerB(), "Ойданова", "Асем");
        Response unlike = registered(partnerB(), "Басқаша", "Динара");

        assertThat(shape(like)).isEqualTo(shape(unlike));
        // A search that still runs holds the feed's horizon back.
        People.awaitSearches();
        assertThat(as(partnerB())
                        .get("/v1/changes?lastEventId=" + before)
                        .jsonPath()
                        .getList("type"))
                .containsExactly(
                        "kz.ainalaiyn.graduates.graduate-registered", "kz.ainalaiyn.graduates.graduate-registered");
        Map<String, Object> candidate = openOf(like.path("id")).getFirst();
        String path = "/v1/duplicate-candidates/" + candidate.get("id");
        String both = Tokens.of("partner-and-auditor", Set.of("partner", "auditor"), Tokens.ORGANISATION_B);
        for (String token : List.of(partnerB(), Tokens.consultant(), Tokens.reporter(), Tokens.juror())) {
            assertThat(as(token).get("/v1/duplicate-candidates").statusCode()).isEqualTo(403);
            assertThat(as(token).get(path).statusCode()).isEqualTo(403);
            assertThat(as(token)
                            .body(Map.of("decision", "SAME_PERSON"))
                            .post(path + "/decision")
                            .statusCode())
                    .isEqualTo(403);
        }
        assertThat(as(both).get("/v1/duplicate-candidates").jsonPath().getList("items"))
                .isEmpty();
        assertThat(as(both).get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void those_who_see_all_are_told_of_every_change_without_a_name() {
        String a = register(partnerA(), "Ойданова", "Әсем");
        String b = register(partnerB(), "Ойданова", "Асем");
        Map<String, Object> candidate = openOf(a).getFirst();
        decide(candidate, "DIFFERENT_PERSONS");

        List<Map<String, Object>> told = Feed.of(String.valueOf(candidate.get("id")), feedReader());

        List<String> graduates = List.of(a, b).stream()
                .map(UUID::fromString)
                .map(UUID::toString)
                .sorted()
                .toList();
        assertThat(told)
                .extracting("data")
                .containsExactly(
                        Map.of("graduates", graduates, "status", "OPEN"),
                        Map.of("graduates", graduates, "status", "DIFFERENT_PERSONS"));
        assertThat(told).extracting("aggregateversion").containsExactly(0, 1);
        assertThat(told).allSatisfy(change -> assertThat(change).doesNotContainKey("organisation"));
    }

    private Response registered(String token, String family, String given, Object... more) {
        Object[] changes = new Object[6 + more.length];
        System.arraycopy(new Object[] {"familyName", family, "givenName", given, "birthDate", born}, 0, changes, 0, 6);
        System.arraycopy(more, 0, changes, 6, more.length);
        return People.register(token, changes);
    }

    private String register(String token, String family, String given, Object... more) {
        return registered(token, family, given, more).path("id");
    }

    private static String lastEventOf(String token) {
        return (String) Feed.readBy(token).getLast().get("id");
    }

    private String iin(int serial) {
        return Candidates.iin(born, serial);
    }

    private static String shape(Response answer) {
        return answer.statusCode() + " "
                + answer.headers().asList().stream()
                        .map(h -> h.getName())
                        .sorted()
                        .toList()
                + answer.jsonPath().getMap("").keySet();
    }
}
