package kz.ainalaiyn.gateway.coverage;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.gateway.coverage.CoverageReport.AsOf;
import kz.ainalaiyn.gateway.coverage.CoverageReport.Period;
import kz.ainalaiyn.gateway.coverage.CoverageReport.ProgrammeName;
import kz.ainalaiyn.gateway.coverage.CoverageReport.SourceState;
import kz.ainalaiyn.gateway.projection.Feeds;
import kz.ainalaiyn.gateway.projection.Revision;
import kz.ainalaiyn.gateway.projection.Revisions;
import kz.ainalaiyn.gateway.projection.Source;
import kz.ainalaiyn.platform.changes.FeedFreshness;
import org.jspecify.annotations.Nullable;

/** Makes coverage reports, of the present or of any state before. */
@Singleton
public class CoverageReports {
    /** A feed at its end answers every 20 seconds; one that has not for twice as long is behind. */
    private static final Duration FRESH = Duration.ofSeconds(40);

    private final EvidenceBase base;
    private final Revisions revisions;
    private final Feeds feeds;
    private final InstantSource clock;

    CoverageReports(EvidenceBase base, Revisions revisions, Feeds feeds, InstantSource clock) {
        this.base = base;
        this.revisions = revisions;
        this.feeds = feeds;
        this.clock = clock;
    }

    /** The report of the present; empty when no programme has this code. */
    public Optional<CoverageReport> current(String programme) {
        List<SourceState> sources =
                Arrays.stream(Source.values()).map(this::state).toList();
        return report(programme, revisions.current(), sources);
    }

    /** The report of a state before: for ever the same. */
    public Optional<CoverageReport> asOf(String programme, AsOfParameter asOf) {
        return asOf.revision(revisions).flatMap(revision -> report(programme, revision, null));
    }

    private Optional<CoverageReport> report(String code, Revision revision, @Nullable List<SourceState> sources) {
        return base.programme(code, revision.id()).map(programme -> {
            Coverage coverage = Coverage.of(programme, base.evidence(code, revision.id()));
            Map<UUID, Person> people = base.people(coverage.persons(), revision.id());
            return new CoverageReport(
                    Coverage.RULE,
                    new ProgrammeName(programme.code(), programme.title()),
                    new Period(
                            programme.from(), programme.to(), programme.zone().getId()),
                    new AsOf(revision.id(), revision.appliedAt()),
                    programme.target(),
                    coverage.covered(),
                    coverage.touches(),
                    coverage.overlap(),
                    List.of(
                            coverage.byPerson("sex", people, Person::sex),
                            coverage.byPerson("district", people, Person::district),
                            coverage.byPerson("institution", people, Person::institution),
                            coverage.byMonth()),
                    coverage.timeline(),
                    sources);
        });
    }

    private SourceState state(Source source) {
        FeedFreshness freshness = feeds.freshness(source);
        Instant lastRead = freshness.lastRead();
        boolean fresh = freshness.caughtUp()
                && freshness.lastError() == null
                && lastRead != null
                && lastRead.isAfter(clock.instant().minus(FRESH));
        return new SourceState(source.service(), feeds.position(source), !fresh, fresh ? null : lastRead);
    }
}
