package kz.ainalaiyn.gateway.reporting.coverage;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.AsOf;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.CountedProgramme;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Filter;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.SourceState;
import kz.ainalaiyn.gateway.reporting.evidence.Evidence;
import kz.ainalaiyn.gateway.reporting.evidence.Programme;
import kz.ainalaiyn.gateway.reporting.evidence.Snapshot;
import kz.ainalaiyn.gateway.reporting.evidence.SnapshotReader;
import kz.ainalaiyn.gateway.reporting.projection.Feeds;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.changes.FeedFreshness;
import org.jspecify.annotations.Nullable;

/** Makes coverage reports, of the present or of any state before. */
@Singleton
public class CoverageReports {
    /** A feed at its end answers every 20 seconds; one that has not for twice as long is behind. */
    private static final Duration FRESH = Duration.ofSeconds(40);

    private static final long MOST_BYTES_HELD = 16 * 1024 * 1024;

    /** What was counted once for a revision holds for ever; a figure is asked for more often than something is recorded. */
    private final Cache<Asked, CoverageReport> answers = Caffeine.newBuilder()
            .maximumWeight(MOST_BYTES_HELD)
            .weigher((Asked asked, CoverageReport report) -> asked.bytes() + report.bytes())
            .build();

    private final SnapshotReader base;
    private final Vocabulary vocabulary;
    private final Projection projection;
    private final Feeds feeds;
    private final InstantSource clock;

    private record Asked(CoverageQuery query, long revision) {
        int bytes() {
            return 2 * query.toString().length();
        }
    }

    CoverageReports(
            SnapshotReader base, Vocabulary vocabulary, Projection projection, Feeds feeds, InstantSource clock) {
        this.base = base;
        this.vocabulary = vocabulary;
        this.projection = projection;
        this.feeds = feeds;
        this.clock = clock;
    }

    /**
     * The report. That of the present is the one as of the last revision that changed anything of its programmes: whatever was recorded
     * elsewhere since leaves it as it is.
     *
     * @param asOf the number of a revision, of which it is for ever the same; empty for the present
     * @return empty when one of the programmes was not known
     */
    public Optional<CoverageReport> report(CoverageQuery query, OptionalLong asOf) {
        if (asOf.isPresent()) {
            return report(query, asOf.getAsLong());
        }
        // Before the figure is read: what is applied meanwhile makes the figure newer than it says, never older.
        Map<Source, FeedFreshness> freshness = freshness();
        long revision = base.lastRevision(query.programmes());
        return report(query, revision).map(report -> report.with(sources(freshness, projection.positions(revision))));
    }

    private Optional<CoverageReport> report(CoverageQuery query, long revision) {
        Asked asked = new Asked(query, revision);
        CoverageReport known = answers.getIfPresent(asked);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<CoverageReport> counted = base.of(query.programmes(), OptionalLong.of(revision))
                .map(snapshot -> {
                    requireKnown(query, snapshot);
                    return report(query, snapshot);
                });
        counted.ifPresent(report -> answers.put(asked, report));
        return counted;
    }

    /**
     * Those who are counted, where their number alone does not do.
     *
     * @param persons by their ordinals
     */
    record Counted(long revision, BitSet persons) {}

    /**
     * Whom the report of the same query counts.
     *
     * @param way in which they were reached; null for any
     * @param asOf the number of a revision; empty for the present
     * @return empty when one of the programmes was not known
     */
    Optional<Counted> counted(CoverageQuery query, @Nullable Way way, OptionalLong asOf) {
        OptionalLong revision = OptionalLong.of(asOf.orElseGet(() -> base.lastRevision(query.programmes())));
        return base.of(query.programmes(), revision).map(snapshot -> {
            requireKnown(query, snapshot);
            Coverage coverage = Coverage.of(query, snapshot, period(query, snapshot));
            return new Counted(snapshot.revision(), way == null ? coverage.persons() : coverage.persons(way));
        });
    }

    private static Period period(CoverageQuery query, Snapshot snapshot) {
        return Period.of(programmes(snapshot), query.from(), query.to());
    }

    private static List<Programme> programmes(Snapshot snapshot) {
        return snapshot.evidence().stream().map(Evidence::programme).toList();
    }

    private void requireKnown(CoverageQuery query, Snapshot snapshot) {
        new FilterCheck(vocabulary, snapshot, period(query, snapshot)).require(query);
    }

    /** The report of what was known. */
    static CoverageReport report(CoverageQuery query, Snapshot snapshot) {
        List<Programme> programmes = programmes(snapshot);
        Period period = period(query, snapshot);
        Coverage coverage = Coverage.of(query, snapshot, period);
        BitSet covered = coverage.persons();
        return new CoverageReport(
                Coverage.RULE,
                programmes.stream().map(CoverageReports::counted).toList(),
                period,
                new AsOf(snapshot.revision(), snapshot.appliedAt()),
                query.filters().isEmpty() ? null : filters(query),
                programmes.size() > 1 || query.isPartial()
                        ? null
                        : programmes.getFirst().target(),
                covered.cardinality(),
                Range.of(covered, snapshot.openGroups()),
                coverage.touches(),
                coverage.overlap(),
                coverage.breakdowns(),
                coverage.timeline(),
                null);
    }

    private static CountedProgramme counted(Programme programme) {
        return new CountedProgramme(
                programme.code(),
                programme.title(),
                programme.from(),
                programme.to(),
                programme.zone().getId(),
                programme.target());
    }

    private static List<Filter> filters(CoverageQuery query) {
        return query.filters().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(filter -> new Filter(
                        filter.getKey().parameter(),
                        filter.getValue().stream().sorted().toList()))
                .toList();
    }

    /** How up to date the present figures are with each service. */
    public List<SourceState> sources() {
        return sources(freshness(), projection.positions());
    }

    private Map<Source, FeedFreshness> freshness() {
        return Arrays.stream(Source.values()).collect(Collectors.toMap(source -> source, feeds::freshness));
    }

    private List<SourceState> sources(Map<Source, FeedFreshness> freshness, Map<Source, String> positions) {
        return Arrays.stream(Source.values())
                .map(source -> state(source, Objects.requireNonNull(freshness.get(source)), positions.get(source)))
                .toList();
    }

    private SourceState state(Source source, FeedFreshness freshness, @Nullable String position) {
        Instant lastRead = freshness.lastRead();
        boolean fresh = freshness.caughtUp()
                && freshness.lastError() == null
                && lastRead != null
                && lastRead.isAfter(clock.instant().minus(FRESH));
        return new SourceState(source.service(), position, !fresh, fresh ? null : lastRead);
    }
}
