package kz.ainalaiyn.gateway.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.database.DatabaseException;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.http.ProblemException;
import org.junit.jupiter.api.Test;

@GatewayTest
class ProjectionTest {
    private final Projection projection;
    private final CoverageReports reports;
    private final String programme = "P-" + UUID.randomUUID();
    private final UUID event = UUID.randomUUID();

    ProjectionTest(Projection projection, CoverageReports reports) {
        this.projection = projection;
        this.reports = reports;
    }

    @Test
    void a_person_at_an_event_that_was_held_is_covered() {
        UUID graduate = reachable();

        apply(Source.EVENTS, attendance(graduate, 0, "PRESENT"));

        assertThat(covered()).isEqualTo(1);
    }

    @Test
    void a_person_who_was_absent_is_not_covered() {
        UUID graduate = reachable();

        apply(Source.EVENTS, attendance(graduate, 0, "ABSENT"));

        assertThat(covered()).isZero();
    }

    @Test
    void an_event_that_was_cancelled_reaches_nobody() {
        UUID graduate = reachable();
        apply(Source.EVENTS, attendance(graduate, 0, "PRESENT"));

        apply(Source.EVENTS, held(1, "CANCELLED", "GRADUATES", "2023-10-30T04:00:00Z"));

        assertThat(covered()).isZero();
    }

    @Test
    void an_event_and_an_attendance_that_change_at_once_are_one_change() {
        UUID graduate = reachable();
        apply(Source.EVENTS, attendance(graduate, 0, "PRESENT"));

        apply(
                Source.EVENTS,
                held(1, "CANCELLED", "GRADUATES", "2023-10-30T04:00:00Z"),
                attendance(graduate, 1, "ABSENT"));
        assertThat(covered()).isZero();

        apply(Source.EVENTS, held(2, "HELD", "GRADUATES", "2023-10-30T04:00:00Z"), attendance(graduate, 2, "PRESENT"));
        assertThat(covered()).isEqualTo(1);
    }

    @Test
    void the_local_day_decides_and_not_the_utc_day() {
        UUID graduate = reachable();
        apply(Source.EVENTS, attendance(graduate, 0, "PRESENT"));
        apply(Source.EVENTS, held(1, "HELD", "GRADUATES", "2023-06-30T18:30:00Z"));
        assertThat(covered()).as("1 July, 00:30 in Almaty").isEqualTo(1);

        apply(Source.EVENTS, held(2, "HELD", "GRADUATES", "2023-11-30T18:30:00Z"));

        assertThat(covered()).as("1 December, 00:30 in Almaty").isZero();
    }

    @Test
    void two_records_of_one_person_count_once_and_twice_again_when_the_link_is_undone() {
        UUID first = reachable();
        UUID second = UUID.randomUUID();
        apply(Source.GRADUATES, graduate(second), link(second, 0, UUID.randomUUID()));
        apply(Source.EVENTS, attendance(first, 0, "PRESENT"), attendance(second, 0, "PRESENT"));
        assertThat(covered()).isEqualTo(2);

        UUID person = UUID.randomUUID();
        apply(Source.GRADUATES, link(first, 1, person), link(second, 1, person));
        assertThat(covered()).isEqualTo(1);

        apply(Source.GRADUATES, link(second, 2, UUID.randomUUID()));
        assertThat(covered()).isEqualTo(2);
    }

    @Test
    void what_was_known_at_a_revision_stays_so() {
        UUID graduate = reachable();
        long before = projection.lastRevision();
        apply(Source.EVENTS, attendance(graduate, 0, "PRESENT"));
        long with = projection.lastRevision();
        CoverageReport then = asOf(with);

        apply(Source.EVENTS, attendance(graduate, 1, "ABSENT"));

        assertThat(asOf(before).covered()).isZero();
        assertThat(asOf(with)).isEqualTo(then);
        assertThat(then.covered()).isEqualTo(1);
        assertThat(covered()).isZero();
    }

    @Test
    void a_chain_through_records_that_the_programme_does_not_know_changes_its_present_range() {
        List<UUID> chain = List.of(reachable(), UUID.randomUUID(), UUID.randomUUID(), UUID.randomUUID());
        for (UUID graduate : chain.subList(1, chain.size())) {
            apply(Source.GRADUATES, graduate(graduate), link(graduate, 0, UUID.randomUUID()));
        }
        apply(Source.EVENTS, attendance(chain.getFirst(), 0, "PRESENT"), attendance(chain.getLast(), 0, "PRESENT"));
        apply(Source.GRADUATES, open(chain.get(0), chain.get(1)), open(chain.get(2), chain.get(3)));
        assertThat(current().range().lowest()).isEqualTo(2);

        apply(Source.GRADUATES, open(chain.get(1), chain.get(2)));

        assertThat(current().range().lowest()).isEqualTo(1);
    }

    private static FeedEvent open(UUID first, UUID second) {
        return FeedFixture.candidate(UUID.randomUUID(), 0, first, second, "OPEN");
    }

    @Test
    void a_revision_that_is_not_applied_is_not_answered_by_an_earlier_one() {
        reachable();
        long last = projection.lastRevision();

        assertThatThrownBy(() -> asOf(last + 1)).isInstanceOf(ProblemException.class);
        assertThat(asOf(last).asOf().revision()).isEqualTo(last);
    }

    @Test
    void a_batch_that_cannot_be_applied_is_not_in_the_log_and_stops_nobody_else() {
        UUID graduate = reachable();
        long last = projection.lastRevision();
        FeedEvent told = FeedFixture.event(
                UUID.randomUUID(), 0, programme, "FORUM", "HELD", "GRADUATES", "2023-10-30T04:00:00Z");
        ObjectNode data = told.data().deepCopy();
        FeedEvent broken =
                FeedFixture.undescribed(told.type(), told.subject(), 0, data.put("startsAt", "not a moment"));

        assertThatThrownBy(() -> apply(Source.EVENTS, broken)).isInstanceOf(DatabaseException.class);
        apply(Source.EVENTS, attendance(graduate, 0, "PRESENT"));

        assertThat(projection.lastRevision()).isEqualTo(last + 1);
        assertThat(covered()).isEqualTo(1);
    }

    @Test
    void a_graduate_who_is_not_known_yet_is_counted_when_graduates_service_has_told() {
        reachable();
        UUID graduate = UUID.randomUUID();
        apply(Source.EVENTS, attendance(graduate, 0, "PRESENT"));
        assertThat(covered()).isZero();
        assertThat(current().touches().withoutPerson()).isEqualTo(1);

        apply(Source.GRADUATES, graduate(graduate), link(graduate, 0, UUID.randomUUID()));

        assertThat(covered()).isEqualTo(1);
    }

    @Test
    void changes_that_come_twice_and_in_any_order_give_the_same_figures() {
        List<FeedEvent> history = new ArrayList<>();
        UUID person = UUID.randomUUID();
        history.add(FeedFixture.programme(programme));
        history.add(held(0, "PLANNED", "GRADUATES", "2023-10-30T04:00:00Z"));
        history.add(held(1, "HELD", "GRADUATES", "2023-10-30T04:00:00Z"));
        for (int i = 0; i < 20; i++) {
            UUID graduate = UUID.randomUUID();
            history.add(graduate(graduate));
            history.add(link(graduate, 0, UUID.randomUUID()));
            history.add(link(graduate, 1, i < 3 ? person : UUID.randomUUID()));
            history.add(attendance(graduate, 0, "PRESENT"));
            history.add(attendance(graduate, 1, i % 4 == 0 ? "ABSENT" : "PRESENT"));
        }
        // 20 graduates, 5 of them absent after all; of 0, 1 and 2, who are one person, 1 and 2 were there.
        int expected = 15 - 1;

        for (int seed = 0; seed < 20; seed++) {
            List<FeedEvent> shuffled = new ArrayList<>(history);
            shuffled.addAll(history);
            Collections.shuffle(shuffled, new Random(seed));
            for (int from = 0; from < shuffled.size(); from += 7) {
                apply(
                        Source.EVENTS,
                        shuffled.subList(from, Math.min(from + 7, shuffled.size()))
                                .toArray(FeedEvent[]::new));
            }
            assertThat(covered()).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void the_parts_add_up_wherever_the_report_says_so() {
        reachable();
        for (int i = 0; i < 9; i++) {
            UUID graduate = UUID.randomUUID();
            apply(Source.GRADUATES, graduate(graduate), link(graduate, 0, UUID.randomUUID()));
            apply(Source.EVENTS, attendance(graduate, 0, "PRESENT"));
        }

        CoverageReport report = current();

        assertThat(report.covered()).isEqualTo(9);
        report.breakdowns().stream()
                .filter(CoverageReport.Breakdown::additive)
                .forEach(breakdown -> assertThat(breakdown.cells().stream()
                                .mapToInt(CoverageReport.Cell::covered)
                                .sum())
                        .as(breakdown.by())
                        .isEqualTo(9));
        assertThat(report.timeline().getLast().covered()).isEqualTo(9);
        assertThat(report.overlap().eventsOnly()
                        + report.overlap().consultationsOnly()
                        + report.overlap().both())
                .isEqualTo(9);
    }

    /** A programme with an event that was held, and a graduate who could have been there. */
    private UUID reachable() {
        UUID graduate = UUID.randomUUID();
        apply(Source.EVENTS, FeedFixture.programme(programme), held(0, "HELD", "GRADUATES", "2023-10-30T04:00:00Z"));
        apply(Source.GRADUATES, graduate(graduate), link(graduate, 0, UUID.randomUUID()));
        return graduate;
    }

    private int covered() {
        return current().covered();
    }

    private CoverageReport current() {
        return reports.report(CoverageQuery.of(programme), OptionalLong.empty()).orElseThrow();
    }

    private CoverageReport asOf(long revision) {
        return reports.report(CoverageQuery.of(programme), OptionalLong.of(revision))
                .orElseThrow();
    }

    private void apply(Source source, FeedEvent... changes) {
        new FeedFixture(projection).apply(source, changes);
    }

    private FeedEvent held(long version, String status, String audience, String startsAt) {
        return FeedFixture.event(event, version, programme, "FORUM", status, audience, startsAt);
    }

    private FeedEvent attendance(UUID graduate, long version, String status) {
        return FeedFixture.attendance(event, graduate, version, status);
    }

    private static FeedEvent graduate(UUID id) {
        return FeedFixture.graduate(id);
    }

    private static FeedEvent link(UUID graduate, long version, UUID person) {
        return FeedFixture.link(graduate, version, person);
    }
}
