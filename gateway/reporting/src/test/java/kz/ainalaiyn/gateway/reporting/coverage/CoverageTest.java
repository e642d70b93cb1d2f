package kz.ainalaiyn.gateway.reporting.coverage;

import static kz.ainalaiyn.gateway.reporting.evidence.ASnapshot.consultation;
import static kz.ainalaiyn.gateway.reporting.evidence.ASnapshot.event;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Cell;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Overlap;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Point;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Touches;
import kz.ainalaiyn.gateway.reporting.evidence.ASnapshot;
import kz.ainalaiyn.gateway.reporting.evidence.Occasion;
import kz.ainalaiyn.gateway.reporting.evidence.Profile;
import kz.ainalaiyn.gateway.reporting.evidence.Programme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figure, of what a test writes down: no database, no revisions but those that are told. */
class CoverageTest {
    private static final Programme SUMMER = ASnapshot.programme("summer", "2023-07-01", "2023-08-31");
    private static final Programme YEAR = ASnapshot.programme("year", "2023-01-01", "2023-12-31");
    private static final Occasion CAMP = event("2023-07-05", "CAMP", "invented-a");
    private static final Occasion FORUM = event("2023-08-30", "FORUM", "invented-b");
    private static final Occasion LEGAL = consultation("2023-08-01", "CONSULTATION_LEGAL", "invented-a");
    private static final Profile WOMAN = new Profile("FEMALE", 2001, "invented-home", 2019, "331000000");
    private static final Profile MAN = new Profile("MALE", 1990, "invented-home", 0, "331800000");

    private final ASnapshot told = new ASnapshot();

    @Test
    void who_was_reached_often_counts_once() {
        told.reached(SUMMER, 1, CAMP)
                .reached(SUMMER, 1, FORUM)
                .reached(SUMMER, 1, LEGAL)
                .reached(SUMMER, 2, CAMP);

        CoverageReport report = report(query("summer"));

        assertThat(report.covered()).isEqualTo(2);
        assertThat(report.touches()).isEqualTo(new Touches(3, 1, 0));
        assertThat(report.overlap()).isEqualTo(new Overlap(1, 0, 1));
        assertThat(report.rule()).isEqualTo("distinct-persons-1");
    }

    @Test
    void whose_record_it_is_must_be_known() {
        told.reached(SUMMER, 0, CAMP).reached(SUMMER, 3, LEGAL);

        CoverageReport report = report(query("summer"));

        assertThat(report.covered()).isEqualTo(1);
        assertThat(report.touches()).isEqualTo(new Touches(1, 1, 1));
        assertThat(report.overlap()).isEqualTo(new Overlap(0, 1, 0));
    }

    @Test
    void the_first_and_the_last_day_count_and_no_day_beside_them() {
        told.reached(SUMMER, 1, event("2023-06-30", "CAMP", "invented-a"))
                .reached(SUMMER, 2, event("2023-07-01", "CAMP", "invented-a"))
                .reached(SUMMER, 3, event("2023-08-31", "CAMP", "invented-a"))
                .reached(SUMMER, 4, event("2023-09-01", "CAMP", "invented-a"));

        assertThat(report(query("summer")).covered()).isEqualTo(2);
        assertThat(report(query("summer", "2023-07-02", "2023-08-31")).covered())
                .isEqualTo(1);
        assertThat(report(query("summer", "2023-07-02", "2023-08-30")).covered())
                .isZero();
    }

    @Test
    void who_was_reached_by_two_programmes_counts_once_on_days_of_each() {
        told.reached(SUMMER, 1, CAMP)
                .reached(YEAR, 1, CAMP)
                .reached(YEAR, 2, event("2023-02-01", "SEMINAR", "invented-a"))
                .reached(SUMMER, 3, event("2023-02-01", "SEMINAR", "invented-a"));

        CoverageReport report = report(new CoverageQuery(List.of("summer", "year"), null, null, List.of(), Map.of()));

        assertThat(report.covered()).isEqualTo(2);
        assertThat(report.period()).isEqualTo(new Period(LocalDate.parse("2023-01-01"), LocalDate.parse("2023-12-31")));
        assertThat(report.target()).isNull();
        assertThat(report.programmes())
                .extracting(CoverageReport.CountedProgramme::code)
                .containsExactly("summer", "year");
    }

    @Test
    void the_running_total_rises_on_the_day_of_each_persons_first_evidence() {
        told.reached(SUMMER, 1, FORUM)
                .reached(SUMMER, 1, CAMP)
                .reached(SUMMER, 2, LEGAL)
                .reached(SUMMER, 3, FORUM)
                .reached(SUMMER, 4, FORUM);

        assertThat(report(query("summer")).timeline())
                .containsExactly(
                        new Point(LocalDate.parse("2023-07-05"), 1),
                        new Point(LocalDate.parse("2023-08-01"), 2),
                        new Point(LocalDate.parse("2023-08-30"), 4));
    }

    @Test
    void nobody_is_reached_where_nothing_is_known() {
        CoverageReport report =
                CoverageReports.report(query("summer"), told.knows(SUMMER).snapshot());

        assertThat(report.covered()).isZero();
        assertThat(report.timeline()).isEmpty();
        assertThat(report.lastKnownDay()).isEqualTo("2023-08-31");
    }

    @Test
    void a_filter_of_occasions_and_one_of_persons_both_hold() {
        profiles();
        told.reached(SUMMER, 1, CAMP).reached(SUMMER, 2, CAMP).reached(SUMMER, 1, LEGAL);

        assertThat(filtered(Map.of(Dimension.SEX, Set.of("FEMALE"))).covered()).isEqualTo(1);
        assertThat(filtered(Map.of(Dimension.SEX, Set.of("FEMALE", "MALE"))).covered())
                .isEqualTo(2);
        assertThat(filtered(Map.of(Dimension.KIND, Set.of("CONSULTATION"))).touches())
                .isEqualTo(new Touches(0, 1, 0));
        assertThat(filtered(Map.of(Dimension.SEX, Set.of("MALE"), Dimension.KIND, Set.of("CONSULTATION")))
                        .covered())
                .isZero();
        assertThat(filtered(Map.of(Dimension.SEX, Set.of("MALE"), Dimension.DISTRICT, Set.of("331000000")))
                        .covered())
                .isZero();
        assertThat(filtered(Map.of(Dimension.SEX, Set.of("FEMALE"))).filters())
                .containsExactly(new CoverageReport.Filter("sex", List.of("FEMALE")));
        assertThat(filtered(Map.of(Dimension.SEX, Set.of("FEMALE"))).target()).isNull();
    }

    @Test
    void cells_of_a_dimension_of_persons_add_up_and_those_of_occasions_do_not() {
        profiles();
        told.reached(SUMMER, 1, CAMP).reached(SUMMER, 1, FORUM).reached(SUMMER, 2, CAMP);

        List<Breakdown> breakdowns = report(new CoverageQuery(
                        List.of("summer"),
                        null,
                        null,
                        List.of(List.of(Dimension.SEX), List.of(Dimension.MONTH)),
                        Map.of()))
                .breakdowns();

        assertThat(breakdowns)
                .containsExactly(
                        new Breakdown("sex", true, 2, List.of(new Cell("FEMALE", null, 1), new Cell("MALE", null, 1))),
                        new Breakdown(
                                "month",
                                false,
                                2,
                                List.of(new Cell("2023-07", null, 2), new Cell("2023-08", null, 1))));
    }

    @Test
    void the_range_is_open_between_those_who_were_reached() {
        told.reached(SUMMER, 1, CAMP)
                .reached(SUMMER, 2, CAMP)
                .reached(SUMMER, 3, CAMP)
                .mayBeOne(1, 2)
                .mayBeOne(3, 9);

        assertThat(report(query("summer")).range()).isEqualTo(new Range(2, 3, 1));
    }

    @Test
    void a_report_as_of_before_knows_nothing_of_later() {
        told.reached(SUMMER, 1, CAMP).reached(SUMMER, 2, CAMP).takenBack(SUMMER, 1, CAMP);

        assertThat(List.of(1L, 2L, 3L))
                .extracting(revision -> CoverageReports.report(query("summer"), told.snapshot(revision))
                        .covered())
                .containsExactly(1, 2, 1);
    }

    @Test
    void a_target_is_told_of_one_whole_programme_alone() {
        Programme aiming = ASnapshot.programme("summer", "2023-07-01", "2023-08-31", 100);
        told.reached(aiming, 1, CAMP).profile(1, WOMAN);

        assertThat(report(query("summer")).target()).isEqualTo(100);
        assertThat(report(query("summer", "2023-07-01", null)).target()).isNull();
        assertThat(report(query("summer", null, "2023-08-31")).target()).isNull();
        assertThat(filtered(Map.of(Dimension.SEX, Set.of("FEMALE"))).target()).isNull();
        told.knows(YEAR);
        assertThat(report(query("summer")).target()).isNull();
    }

    private void profiles() {
        told.profile(1, WOMAN).profile(2, MAN);
    }

    private CoverageReport filtered(Map<Dimension, Set<String>> filters) {
        return report(new CoverageQuery(List.of("summer"), null, null, List.of(), filters));
    }

    private CoverageReport report(CoverageQuery query) {
        return CoverageReports.report(query, told.snapshot());
    }

    private static CoverageQuery query(String programme) {
        return new CoverageQuery(List.of(programme), null, null, List.of(), Map.of());
    }

    private static CoverageQuery query(String programme, @Nullable String from, @Nullable String to) {
        return new CoverageQuery(List.of(programme), day(from), day(to), List.of(), Map.of());
    }

    private static @Nullable LocalDate day(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
