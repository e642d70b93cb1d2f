package kz.ainalaiyn.gateway.reporting.coverage;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.evidence.SnapshotReader;
import kz.ainalaiyn.gateway.reporting.revision.RevisionLog;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/** Finds the revision that is asked for by an instant, a day, or its number. */
@Singleton
public class AsOfRevisions {
    /** Nothing was recorded before. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final RevisionLog log;
    private final SnapshotReader snapshots;
    private final Vocabulary vocabulary;
    private final InstantSource clock;

    AsOfRevisions(RevisionLog log, SnapshotReader snapshots, Vocabulary vocabulary, InstantSource clock) {
        this.log = log;
        this.snapshots = snapshots;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * The number of the revision; empty when the present is asked for.
     *
     * @param programmes whose state is asked for: a day ends in their zone
     * @throws ProblemException 400 when it is none of these, or has not come yet; 404 when a day is given and a programme is not
     *     known; 503 when the projection is being made again and has not come to it
     */
    public OptionalLong of(List<String> programmes, AsOf asked) {
        return of("asOf", programmes, asked.asOf);
    }

    /** The same of one programme. */
    public OptionalLong of(String programme, AsOf asked) {
        return of(List.of(programme), asked);
    }

    /** The same of a parameter that has another name. */
    public OptionalLong of(String parameter, List<String> programmes, @Nullable String raw) {
        if (raw == null) {
            refuseWhileMadeAgain();
            return OptionalLong.empty();
        }
        long revision =
                isNumber(raw) ? numbered(parameter, Long.parseLong(raw)) : log.at(instant(parameter, programmes, raw));
        awaitApplied(revision);
        return OptionalLong.of(revision);
    }

    /** The moment that is asked for; empty when it is the number of a revision. */
    public Optional<Instant> moment(String parameter, String programme, String raw) {
        return isNumber(raw) ? Optional.empty() : Optional.of(instant(parameter, List.of(programme), raw));
    }

    private static boolean isNumber(String raw) {
        return raw.matches("[0-9]{1,18}");
    }

    private long numbered(String parameter, long revision) {
        long last = log.last();
        if (revision > last) {
            throw ProblemException.invalid(InputError.in(
                    parameter,
                    Message.of(ReportMessage.UNKNOWN_REVISION)
                            .with("revision", revision)
                            .with("last", last)));
        }
        return revision;
    }

    private Instant instant(String parameter, List<String> programmes, String raw) {
        Instant moment;
        try {
            moment = isDay(raw) ? endOfDay(parameter, programmes, LocalDate.parse(raw)) : Instant.parse(raw);
        } catch (DateTimeException e) {
            throw ProblemException.invalid(InputError.in(parameter, ReportMessage.AS_OF_FORMAT));
        }
        if (moment.isAfter(clock.instant())) {
            throw ProblemException.invalid(InputError.in(parameter, ReportMessage.FUTURE));
        }
        return moment.isBefore(EARLIEST) ? EARLIEST : moment;
    }

    private static boolean isDay(String raw) {
        return raw.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    }

    /**
     * The last moment of a day where the programmes are. Their zone is the one that they had when that day began somewhere on
     * earth, so that the same day is the same moment for ever.
     */
    private Instant endOfDay(String parameter, List<String> programmes, LocalDate day) {
        Instant begun = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        Set<Instant> ends = programmes.stream()
                .map(programme -> vocabulary
                        .zone(programme, begun)
                        .orElseThrow(() -> vocabulary.unknownProgramme(programme, OptionalLong.empty())))
                .map(zone -> day.plusDays(1).atStartOfDay(zone).toInstant())
                .collect(Collectors.toSet());
        if (ends.size() > 1) {
            throw ProblemException.invalid(InputError.in(
                    parameter, Message.of(ReportMessage.SEVERAL_ZONES).with("instant", Collections.max(ends))));
        }
        return ends.iterator().next().minus(1, ChronoUnit.MICROS);
    }

    /**
     * Sees to it that the present can be told. One revision may just be on its way; more of them mean that the present is long
     * past what is applied.
     *
     * @throws ProblemException 503 while the reports are being made again
     */
    public void refuseWhileMadeAgain() {
        long applied = snapshots.lastRevision();
        if (log.last() > applied + 1) {
            throw SnapshotReader.notYet();
        }
    }

    /** A revision is in the log a moment before it is applied; after a rebuild that is longer. */
    private void awaitApplied(long revision) {
        Instant deadline = clock.instant().plus(LONGEST_WAIT);
        while (snapshots.lastRevision() < revision) {
            if (clock.instant().isAfter(deadline)) {
                throw SnapshotReader.notYet();
            }
            try {
                Thread.sleep(LOOK_AGAIN);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("Stopped while waiting for a revision", e);
            }
        }
    }
}
