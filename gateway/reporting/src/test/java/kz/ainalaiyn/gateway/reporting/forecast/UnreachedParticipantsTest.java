package kz.ainalaiyn.gateway.reporting.forecast;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class UnreachedParticipantsTest {
    private final FeedFixture feed;
    private final String programme = "OUTREACH-" + UUID.randomUUID();
    private final UUID event = UUID.randomUUID();
    private final Set<String> reached = new HashSet<>();
    private final Set<String> unreached = new HashSet<>();
    private final UUID other = UUID.randomUUID();
    private UUID twice = UUID.randomUUID();

    UnreachedParticipantsTest(Projection projection) {
        this.feed = new FeedFixture(projection);
    }

    @BeforeEach
    void some_are_reached_and_some_are_not() {
        feed.apply(
                Source.EVENTS,
                FeedFixture.programmeOf(programme, "invented"),
                FeedFixture.event(event, 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T04:00:00Z"));
        for (int i = 0; i < 12; i++) {
            UUID graduate = UUID.randomUUID();
            UUID person = UUID.randomUUID();
            feed.apply(Source.GRADUATES, FeedFixture.graduate(graduate), FeedFixture.link(graduate, 0, person));
            feed.apply(Source.EVENTS, FeedFixture.attendance(event, graduate, 0, i % 3 == 0 ? "PRESENT" : "ABSENT"));
            (i % 3 == 0 ? reached : unreached).add(person.toString());
            twice = person;
        }
        feed.apply(
                Source.GRADUATES,
                FeedFixture.graduate(other, 0, "another", "FEMALE", 2001, "331000000"),
                FeedFixture.link(other, 0, twice));
    }

    @Test
    void who_was_not_reached_is_listed_once_with_every_record_and_who_was_is_not() {
        List<String> persons = new ArrayList<>();
        List<Integer> records = new ArrayList<>();
        everyPage(persons, records);

        assertThat(persons).doesNotHaveDuplicates().containsAll(unreached).doesNotContainAnyElementsOf(reached);
        assertThat(records).containsExactly(2);
    }

    @Test
    void a_record_that_was_erased_is_not_listed_and_nobody_who_has_no_other() {
        UUID alone = UUID.randomUUID();
        feed.apply(Source.GRADUATES, FeedFixture.erased(other, 1, "another"));
        feed.apply(Source.GRADUATES, FeedFixture.graduate(alone), FeedFixture.link(alone, 0, alone));
        feed.apply(Source.GRADUATES, FeedFixture.erased(alone, 1, "invented"));
        List<String> persons = new ArrayList<>();
        List<Integer> records = new ArrayList<>();

        everyPage(persons, records);

        assertThat(persons).containsAll(unreached).doesNotContain(alone.toString());
        assertThat(records).containsExactly(1);
    }

    /** Whoever only others registered is not this programme's to reach. */
    @Test
    void people_of_organisations_that_do_not_take_part_are_not_listed() {
        UUID elsewhere = UUID.randomUUID();
        feed.apply(
                Source.GRADUATES,
                FeedFixture.graduate(elsewhere, 0, "another", "FEMALE", 2001, "331000000"),
                FeedFixture.link(elsewhere, 0, elsewhere));
        List<String> persons = new ArrayList<>();

        everyPage(persons, new ArrayList<>());

        assertThat(persons).containsAll(unreached).doesNotContain(elsewhere.toString());
    }

    @Test
    void nobody_but_a_coordinator_reads_it() {
        for (String token : List.of(Tokens.partnerA(), Tokens.reporter(), Tokens.auditor())) {
            assertThat(given().header("Authorization", "Bearer " + token)
                            .get("/v1/reports/coverage/uncovered?programme=" + programme)
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    /** Who is listed, and how many records are listed of whom two are of. */
    private void everyPage(List<String> persons, List<Integer> records) {
        String cursor = null;
        do {
            Response page = page(cursor);
            assertThat(page.statusCode()).isEqualTo(200);
            persons.addAll(page.jsonPath().getList("items.person"));
            records.addAll(page.jsonPath()
                    .getList("items.findAll { it.person == '" + twice + "' }.collect { it.records.size() }"));
            cursor = page.jsonPath().getString("next");
        } while (cursor != null);
    }

    private Response page(@Nullable String cursor) {
        return given().header("Authorization", "Bearer " + Tokens.coordinator())
                .get("/v1/reports/coverage/uncovered?limit=5&programme=" + programme
                        + (cursor == null ? "" : "&cursor=" + cursor));
    }
}
