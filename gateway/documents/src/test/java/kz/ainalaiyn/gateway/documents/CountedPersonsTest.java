package kz.ainalaiyn.gateway.documents;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class CountedPersonsTest {
    private final FeedFixture feed;
    private final String programme = "STANDS-BEHIND-" + UUID.randomUUID();
    private final UUID forum = UUID.randomUUID();
    private final UUID present = UUID.randomUUID();
    private final UUID consulted = UUID.randomUUID();
    private final UUID both = UUID.randomUUID();
    private final UUID bothElsewhere = UUID.randomUUID();
    private final UUID twice = UUID.randomUUID();
    private final UUID absent = UUID.randomUUID();

    CountedPersonsTest(Projection projection) {
        feed = new FeedFixture(projection);
    }

    @BeforeEach
    void three_were_reached_one_of_them_twice_and_by_two_organisations() {
        feed.apply(
                Source.GRADUATES,
                FeedFixture.graduate(present, 0, "invented", "FEMALE", 2001, "331000000"),
                FeedFixture.link(present, 0, UUID.randomUUID()),
                FeedFixture.graduate(consulted, 0, "invented", "MALE", 2001, "331000000"),
                FeedFixture.link(consulted, 0, UUID.randomUUID()),
                FeedFixture.graduate(both, 0, "invented", "MALE", 2001, "331000000"),
                FeedFixture.link(both, 0, twice),
                FeedFixture.graduate(bothElsewhere, 0, "another", "MALE", 2001, "331000000"),
                FeedFixture.link(bothElsewhere, 0, twice),
                FeedFixture.graduate(absent, 0, "invented", "MALE", 2001, "331000000"),
                FeedFixture.link(absent, 0, UUID.randomUUID()));
        feed.apply(
                Source.EVENTS,
                FeedFixture.programme(programme),
                FeedFixture.event(forum, 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T05:00:00Z"),
                FeedFixture.attendance(forum, present, 0, "PRESENT"),
                FeedFixture.attendance(forum, both, 0, "PRESENT"),
                FeedFixture.attendance(forum, absent, 0, "ABSENT"),
                consultation(consulted),
                consultation(bothElsewhere));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&sex=MALE",
                "&sex=FEMALE",
                "&month=2023-10",
                "&month=2023-11",
                "&kind=CONSULTATION",
                "&organisation=another",
                "&from=2023-11-01",
                "&sex=MALE&kind=ATTENDANCE"
            })
    void as_many_stand_behind_a_figure_as_it_says(String part) {
        assertThat(persons(part)).hasSize(covered(part)).doesNotHaveDuplicates();
    }

    @Test
    void the_figures_of_the_ways_have_their_persons_too() {
        JsonPath overlap = report("");

        assertThat(persons("&way=EVENTS_ONLY")).hasSize(overlap.getInt("overlap.eventsOnly"));
        assertThat(persons("&way=CONSULTATIONS_ONLY")).hasSize(overlap.getInt("overlap.consultationsOnly"));
        assertThat(persons("&way=BOTH")).hasSize(overlap.getInt("overlap.both")).containsExactly(twice.toString());
    }

    @Test
    void a_person_has_the_records_of_every_organisation() {
        assertThat(page("&way=BOTH", null).jsonPath().<String>getList("items[0].graduates"))
                .containsExactlyInAnyOrder(both.toString(), bothElsewhere.toString());
    }

    @Test
    void a_list_goes_on_as_it_began_whatever_is_recorded_meanwhile() {
        Response first = page("&limit=1", null);
        feed.apply(Source.EVENTS, FeedFixture.attendance(forum, absent, 1, "PRESENT"));

        List<String> read = new ArrayList<>(first.jsonPath().getList("items.person"));
        follow("&limit=1", first, read);

        assertThat(read).hasSize(3).doesNotHaveDuplicates();
        assertThat(persons("&limit=1")).hasSize(4).containsAll(read);
    }

    /** The same persons as those that a seal binds. */
    @Test
    void whom_a_seal_counts_is_listed_as_of_its_revision() {
        long revision = report("").getLong("asOf.revision");
        String seal = "/v1/seals/" + programme + "/" + revision;
        given().header("Authorization", "Bearer " + Tokens.coordinator()).put(seal);
        feed.apply(Source.EVENTS, FeedFixture.attendance(forum, absent, 1, "PRESENT"));

        assertThat(persons("&asOf=" + revision))
                .containsExactlyElementsOf(given().header("Authorization", "Bearer " + Tokens.auditor())
                        .get(seal + "/persons")
                        .jsonPath()
                        .getList("persons"));
    }

    @Test
    void whoever_reads_figures_alone_and_whoever_is_of_one_organisation_does_not_read_it() {
        for (String token : List.of(Tokens.partnerA(), Tokens.reporter(), Tokens.consultant())) {
            assertThat(given().header("Authorization", "Bearer " + token)
                            .get(path(""))
                            .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void an_unknown_way_is_refused() {
        Response answer = page("&way=NEITHER", null);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getString("errors[0].parameter")).isEqualTo("way");
    }

    private FeedEvent consultation(UUID graduate) {
        return FeedFixture.consultation(
                UUID.randomUUID(), 0, programme, graduate, "LEGAL", "COMPLETED", "2023-11-02T05:00:00Z");
    }

    private int covered(String part) {
        return report(part).getInt("covered");
    }

    private JsonPath report(String part) {
        return given().header("Authorization", "Bearer " + Tokens.auditor())
                .get("/v1/reports/coverage?programme=" + programme + part)
                .jsonPath();
    }

    private List<String> persons(String part) {
        Response first = page(part, null);
        assertThat(first.statusCode()).as(first.asString()).isEqualTo(200);
        List<String> persons = new ArrayList<>(first.jsonPath().getList("items.person"));
        follow(part, first, persons);
        return persons;
    }

    private void follow(String part, Response first, List<String> persons) {
        String next = first.jsonPath().getString("next");
        while (next != null) {
            JsonPath page = page(part, next).jsonPath();
            persons.addAll(page.getList("items.person"));
            next = page.getString("next");
        }
    }

    private Response page(String part, @Nullable String cursor) {
        return given().header("Authorization", "Bearer " + Tokens.auditor())
                .get(path(part) + (cursor == null ? "" : "&cursor=" + cursor));
    }

    private String path(String part) {
        return "/v1/reports/coverage/persons?programme=" + programme + part;
    }
}
