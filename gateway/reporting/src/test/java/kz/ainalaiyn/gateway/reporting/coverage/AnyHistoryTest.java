package kz.ainalaiyn.gateway.reporting.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.security.NamePrincipal;
import io.agroal.api.security.SimplePassword;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Cell;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Point;
import kz.ainalaiyn.gateway.reporting.coverage.Recount.Question;
import kz.ainalaiyn.gateway.reporting.coverage.Recount.Touch;
import kz.ainalaiyn.gateway.reporting.evidence.EvidenceLog;
import kz.ainalaiyn.gateway.reporting.evidence.PotentialDuplicateLog;
import kz.ainalaiyn.gateway.reporting.evidence.ProfileLog;
import kz.ainalaiyn.gateway.reporting.evidence.Snapshot;
import kz.ainalaiyn.gateway.reporting.evidence.SnapshotReader;
import kz.ainalaiyn.gateway.reporting.explanation.ExcludedEvidence.Exclusion;
import kz.ainalaiyn.gateway.reporting.explanation.Exclusions;
import kz.ainalaiyn.gateway.reporting.explanation.Explanation;
import kz.ainalaiyn.gateway.reporting.explanation.Explanations;
import kz.ainalaiyn.gateway.reporting.explanation.Reason;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.reconciliation.Reconciliations;
import kz.ainalaiyn.gateway.reporting.revision.RevisionLog;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.gateway.reporting.targets.ActualsReader;
import kz.ainalaiyn.gateway.reporting.targets.DeliveryFixture;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport;
import kz.ainalaiyn.gateway.reporting.targets.Targets;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.Database;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * Random histories, each change told at least once, in any order and cut into batches anyhow, give the figures that a recount
 * from scratch gives, at any revision and for ever.
 */
@GatewayTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AnyHistoryTest {
    private static final int SEEDS = Integer.getInteger("ainalaiyn.seeds", 1000);

    private final Projection projection;
    private final CoverageReports reports;
    private final Explanations explanations;
    private final Exclusions exclusions;
    private final Reconciliations reconciliations;
    private final Targets targets;
    private final ActualsReader reader;
    private final SnapshotReader snapshots;
    private final RevisionLog log;
    private final DataSource database;
    private final ObjectMapper json;

    AnyHistoryTest(
            Projection projection,
            CoverageReports reports,
            Explanations explanations,
            Exclusions exclusions,
            Reconciliations reconciliations,
            Targets targets,
            ActualsReader reader,
            SnapshotReader snapshots,
            RevisionLog log,
            DataSource database,
            ObjectMapper json) {
        this.projection = projection;
        this.reports = reports;
        this.explanations = explanations;
        this.exclusions = exclusions;
        this.reconciliations = reconciliations;
        this.targets = targets;
        this.reader = reader;
        this.snapshots = snapshots;
        this.log = log;
        this.database = database;
        this.json = json;
    }

    /** The values that histories are asked for are known, though nobody who has them may be reached. */
    @BeforeEach
    void what_filters_name() {
        List<FeedEvent> snapshot = new ArrayList<>();
        for (String organisation : List.of("invented-a", "invented-b")) {
            UUID graduate = UUID.randomUUID();
            snapshot.add(FeedFixture.organisation(organisation, Map.of("en", organisation)));
            snapshot.add(FeedFixture.graduate(graduate, 0, organisation, "FEMALE", 2001, "331000000"));
            snapshot.add(FeedFixture.link(graduate, 0, UUID.randomUUID()));
        }
        new FeedFixture(projection).apply(Source.GRADUATES, snapshot);
    }

    @Test
    @Order(2)
    void every_figure_is_the_one_that_a_recount_from_scratch_gives() {
        int compared = 0;
        AnyHistory before = new AnyHistory(-1);
        for (int seed = 0; seed < SEEDS; seed++) {
            AnyHistory history = new AnyHistory(seed);
            List<String> elsewhere = before.programmes;
            long resting = snapshots.lastRevision(elsewhere);
            compared += compare(history, "seed " + seed);
            assertThat(snapshots.lastRevision(elsewhere))
                    .as("the revision of programmes of which and of whose people nothing was told, seed " + seed)
                    .isEqualTo(resting);
            before = history;
        }
        assertThat(compared).as("comparisons where something was known").isGreaterThan(SEEDS);
    }

    /** First, because it makes again all that was told before it. */
    @Test
    @Order(1)
    void a_report_of_a_revision_is_the_same_bytes_for_ever_also_when_the_projection_was_made_again() throws Exception {
        record Given(CoverageQuery query, long revision, byte[] bytes, String delivered) {}
        List<Given> given = new ArrayList<>();
        FeedFixture feed = new FeedFixture(projection);
        for (long seed = 1_000_000; given.size() < 100; seed++) {
            AnyHistory history = new AnyHistory(seed);
            for (AnyHistory.Batch batch : history.batches()) {
                long revision = feed.apply(batch.source(), batch.changes());
                CoverageQuery query = history.query();
                Optional<CoverageReport> report = reports.report(query, OptionalLong.of(revision));
                if (report.isPresent() && report.get().covered() > 0 && history.below(3) == 0) {
                    given.add(new Given(
                            query,
                            revision,
                            json.writeValueAsBytes(report.get()),
                            DeliveryFixture.of(reader, query.programmes().getFirst(), revision)));
                }
            }
        }

        AgroalDataSource empty = madeAgain();
        assertThat(numbers(empty)).as("what is held in memory of numbers").isEqualTo(numbers(database));
        SnapshotReader again = new SnapshotReader(
                empty, new EvidenceLog(1_000_000), new ProfileLog(), new PotentialDuplicateLog(), json);
        ActualsReader deliveredAgain = new ActualsReader(empty, json);

        for (Given then : given) {
            for (SnapshotReader base : List.of(snapshots, again)) {
                assertThat(counted(base, then.query(), then.revision()))
                        .as("revision " + then.revision())
                        .isEqualTo(then.bytes());
            }
            for (ActualsReader base : List.of(reader, deliveredAgain)) {
                assertThat(DeliveryFixture.of(base, then.query().programmes().getFirst(), then.revision()))
                        .as("revision " + then.revision())
                        .isEqualTo(then.delivered());
            }
        }
    }

    /** Counted anew, not as it may be held in memory. */
    private byte[] counted(SnapshotReader base, CoverageQuery query, long revision) throws Exception {
        Snapshot snapshot =
                base.of(query.programmes(), OptionalLong.of(revision)).orElseThrow();
        return json.writeValueAsBytes(CoverageReports.report(query, snapshot));
    }

    /** The small numbers that persons, occasions and profiles have. */
    private static Set<String> numbers(DataSource database) {
        return new kz.ainalaiyn.gateway.reporting.database.Database(database).query(connection -> {
            Set<String> numbers = new TreeSet<>();
            try (PreparedStatement select = connection.prepareStatement("""
                            select 'occasion ' || occasion::text as number from occasion
                            union all select 'person ' || person::text from person
                            union all select 'profile ' || profile::text from profile
                            """);
                    ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    numbers.add(row.getString("number"));
                }
            }
            return numbers;
        });
    }

    private AgroalDataSource madeAgain() throws Exception {
        Database fresh = EmbeddedDatabase.fresh();
        Flyway.configure()
                .dataSource(fresh.url(), fresh.username(), fresh.password())
                .outOfOrder(true)
                .load()
                .migrate();
        AgroalDataSource empty = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(2)
                        .connectionFactoryConfiguration(connection -> connection
                                .jdbcUrl(fresh.url())
                                .principal(new NamePrincipal(fresh.username()))
                                .credential(new SimplePassword(fresh.password())))));
        FeedFixture.again(empty, log, new EvidenceLog(1_000_000), new ProfileLog(), new PotentialDuplicateLog());
        return empty;
    }

    private int compare(AnyHistory history, String seed) {
        FeedFixture feed = new FeedFixture(projection);
        List<List<FeedEvent>> snapshot = new ArrayList<>();
        List<Long> revisions = new ArrayList<>();
        List<FeedEvent> all = new ArrayList<>();
        for (AnyHistory.Batch batch : history.batches()) {
            revisions.add(feed.apply(batch.source(), batch.changes()));
            all.addAll(batch.changes());
            snapshot.add(List.copyOf(all));
            if (history.below(4) == 0) {
                comparePresent(history.query(), revisions.getLast(), seed + " present");
            }
        }
        compareExclusions(history, revisions.getLast(), seed + " excluded");
        for (String programme : history.programmes) {
            recountExclusions(programme, revisions.getLast(), snapshot.getLast(), seed + " excluded");
            int then = history.below(revisions.size());
            recountExclusions(programme, revisions.get(then), snapshot.get(then), seed + " excluded then");
        }
        compareExplanations(history, revisions.get(history.below(revisions.size())), seed + " explained");
        int middle = history.below(revisions.size());
        reconcile(history.programmes.getFirst(), revisions.get(middle / 2), revisions.get(middle), seed);
        reconcile(history.programmes.getLast(), revisions.get(middle), revisions.getLast(), seed);
        for (String programme : history.programmes) {
            compareTargets(programme, revisions.get(middle), snapshot.get(middle), seed + " targets then");
            compareTargets(programme, revisions.getLast(), snapshot.getLast(), seed + " targets");
        }
        int compared = 0;
        for (int i = 0; i < 4; i++) {
            int at = i < 2 ? revisions.size() - 1 : history.below(revisions.size());
            CoverageQuery query = history.query();
            compared +=
                    compare(query, revisions.get(at), snapshot.get(at), seed + " query " + i + ": " + query) ? 1 : 0;
        }
        return compared;
    }

    /** What is told of the present, by the revision at which the programmes last changed, is what is known at the last one. */
    private void comparePresent(CoverageQuery query, long last, String where) {
        Optional<CoverageReport> present = reports.report(query, OptionalLong.empty());
        assertThat(present.map(AnyHistoryTest::figures))
                .as(where)
                .isEqualTo(reports.report(query, OptionalLong.of(last)).map(AnyHistoryTest::figures));
        present.map(report -> report.asOf().revision()).ifPresent(revision -> {
            assertThat(revision).as(where).isLessThanOrEqualTo(last);
            for (String programme : query.programmes()) {
                assertThat(DeliveryFixture.of(reader, programme, revision))
                        .as(where)
                        .isEqualTo(DeliveryFixture.of(reader, programme, last));
            }
            assertThat(reports.counted(query, null, OptionalLong.empty()).map(CoverageReports.Counted::persons))
                    .as(where)
                    .isEqualTo(
                            reports.counted(query, null, OptionalLong.of(last)).map(CoverageReports.Counted::persons));
        });
    }

    private static List<Object> figures(CoverageReport report) {
        return List.of(
                report.programmes(),
                report.period(),
                report.covered(),
                report.range(),
                report.touches(),
                report.overlap(),
                report.breakdowns(),
                report.timeline());
    }

    /** Whoever is counted is explained as counted, and nobody else. */
    private void compareExplanations(AnyHistory history, long revision, String where) {
        String programme = history.programmes.getFirst();
        reports.report(CoverageQuery.of(programme), OptionalLong.of(revision))
                .ifPresent(report -> assertThat(history.graduates.stream()
                                .map(graduate -> explanations
                                        .explain(programme, graduate, OptionalLong.of(revision))
                                        .orElseThrow())
                                .filter(Explanation::counted)
                                .map(Explanation::person)
                                .distinct())
                        .as(where)
                        .hasSize(report.covered()));
    }

    /** What is left out is what the explanations of everybody say of it, and the rest is the figure. */
    private void compareExclusions(AnyHistory history, long revision, String where) {
        String programme = history.programmes.getFirst();
        exclusions.of(programme, OptionalLong.of(revision)).ifPresent(excluded -> {
            assertThat(numbers(excluded.excluded()))
                    .as(where)
                    .isEqualTo(new ExplainedExclusions(explanations, snapshots, database)
                            .byReason(programme, history.graduates, revision));
            assertThat(excluded.covered()).as(where).isEqualTo(covered(programme, revision));
        });
    }

    private void recountExclusions(String programme, long revision, List<FeedEvent> snapshot, String where) {
        Recount recount = new Recount();
        snapshot.forEach(recount::tell);
        exclusions
                .of(programme, OptionalLong.of(revision))
                .ifPresent(excluded -> assertThat(numbers(excluded.excluded()))
                        .as(where)
                        .isEqualTo(new ExclusionRecount(recount, programme).byReason()));
    }

    private static Map<Reason, List<Integer>> numbers(List<Exclusion> exclusions) {
        return exclusions.stream()
                .collect(Collectors.toMap(
                        Exclusion::reason, exclusion -> List.of(exclusion.touches(), exclusion.persons())));
    }

    /** The terms of a reconciliation make the one figure of the other. */
    private void reconcile(String programme, long from, long to, String where) {
        reconciliations
                .between(programme, OptionalLong.of(from), Optional.empty(), OptionalLong.of(to))
                .ifPresent(found -> {
                    assertThat(found.from().covered()).as(where).isEqualTo(covered(programme, from));
                    assertThat(found.to().covered()).as(where).isEqualTo(covered(programme, to));
                    assertThat(found.terms().sum())
                            .as(where + ": " + found)
                            .isEqualTo(found.to().covered() - found.from().covered());
                });
    }

    private int covered(String programme, long revision) {
        return reports.report(CoverageQuery.of(programme), OptionalLong.of(revision))
                .orElseThrow()
                .covered();
    }

    private void compareTargets(String programme, long revision, List<FeedEvent> snapshot, String where) {
        Recount recount = new Recount();
        snapshot.forEach(recount::tell);
        TargetReport report =
                targets.report(programme, OptionalLong.of(revision)).orElse(null);
        if (!recount.knows(programme)) {
            assertThat(report).as(where).isNull();
            return;
        }
        assertThat(report).as(where).isNotNull();
        Map<String, List<Integer>> expected = recount.targets(programme);
        expected.put("distinctGraduates", List.of(3, covered(programme, revision)));
        assertThat(DeliveryFixture.numbers(report)).as(where).isEqualTo(expected);
        Range range = reports.report(CoverageQuery.of(programme), OptionalLong.of(revision))
                .orElseThrow()
                .range();
        assertThat(report.targets().getFirst().lowest()).as(where).isEqualTo(range.isOpen() ? range.lowest() : null);
    }

    private boolean compare(CoverageQuery query, long revision, List<FeedEvent> snapshot, String where) {
        Recount recount = new Recount();
        snapshot.forEach(recount::tell);
        CoverageReport report = reports.report(query, OptionalLong.of(revision)).orElse(null);
        if (!query.programmes().stream().allMatch(recount::knows)) {
            assertThat(report).as(where).isNull();
            return false;
        }
        assertThat(report).as(where).isNotNull();
        Question question = new Question(
                query.programmes(),
                report.period().from(),
                report.period().to(),
                query.filters().entrySet().stream()
                        .collect(Collectors.toMap(f -> f.getKey().parameter(), Map.Entry::getValue)));
        List<Touch> touches = recount.touches(question);
        assertThat(report.covered()).as(where).isEqualTo(Recount.persons(touches));
        assertThat(report.range())
                .as(where)
                .isEqualTo(new Range(recount.lowest(touches), report.covered(), recount.openPairs(touches)));
        assertThat(report.touches().attendances() + report.touches().consultations())
                .as(where)
                .isEqualTo(touches.size());
        assertThat(report.touches().withoutPerson()).as(where).isEqualTo((int)
                touches.stream().filter(t -> t.person() == null).count());
        assertThat(report.timeline().stream().collect(Collectors.toMap(Point::date, Point::covered)))
                .as(where)
                .isEqualTo(Recount.timeline(touches));
        assertThat(reports.counted(query, null, OptionalLong.of(revision))
                        .map(counted -> Set.copyOf(snapshots.ids(counted.persons()))))
                .as(where)
                .contains(touches.stream()
                        .map(Touch::person)
                        .filter(Objects::nonNull)
                        .map(UUID::fromString)
                        .collect(Collectors.toSet()));
        for (Breakdown breakdown : report.breakdowns()) {
            assertThat(cells(breakdown))
                    .as(where + " by " + breakdown.by())
                    .isEqualTo(recount.cells(touches, List.of(breakdown.by().split(":")), question));
            if (breakdown.additive()) {
                assertThat(breakdown.cells().stream().mapToInt(Cell::covered).sum())
                        .as(where + " by " + breakdown.by())
                        .isEqualTo(report.covered());
            }
        }
        return report.covered() > 0;
    }

    private static Map<List<String>, Integer> cells(Breakdown breakdown) {
        Map<List<String>, Integer> cells = new HashMap<>();
        for (Cell cell : breakdown.cells()) {
            cells.put(
                    cell.crossed() == null ? List.of(cell.value()) : List.of(cell.value(), cell.crossed()),
                    cell.covered());
        }
        return cells;
    }
}
