package kz.ainalaiyn.gateway.coverage;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.OptionalLong;
import kz.ainalaiyn.gateway.evidence.KnowledgeBase;
import kz.ainalaiyn.gateway.ledger.RevisionLog;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.ProblemException;
import org.jspecify.annotations.Nullable;

/** Understands {@code asOf}: which state of knowledge is asked for, as an instant or as the number of a revision. */
@Singleton
public class AsOfParameter {
    /** Nothing was recorded before. */
    private static final Instant EARLIEST = Instant.EPOCH;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final RevisionLog log;
    private final KnowledgeBase knowledge;
    private final InstantSource clock;

    AsOfParameter(RevisionLog log, KnowledgeBase knowledge, InstantSource clock) {
        this.log = log;
        this.knowledge = knowledge;
        this.clock = clock;
    }

    /**
     * The number of the revision; empty when the present is asked for.
     *
     * @throws ProblemException 400 when it is neither, or has not come yet; 503 when the projection is being made again and
     *     has not come to it
     */
    public OptionalLong revision(@Nullable String raw) {
        return revision("asOf", raw);
    }

    /** The same of a parameter that has another name. */
    public OptionalLong revision(String parameter, @Nullable String raw) {
        if (raw == null) {
            refuseWhileMadeAgain();
            return OptionalLong.empty();
        }
        long revision = isNumber(raw) ? numbered(parameter, Long.parseLong(raw)) : log.at(instant(parameter, raw));
        awaitApplied(revision);
        return OptionalLong.of(revision);
    }

    /** The moment that is asked for; empty when it is the number of a revision. */
    public Optional<Instant> moment(String parameter, String raw) {
        return isNumber(raw) ? Optional.empty() : Optional.of(instant(parameter, raw));
    }

    private static boolean isNumber(String raw) {
        return raw.matches("[0-9]{1,18}");
    }

    private long numbered(String parameter, long revision) {
        if (revision > log.last()) {
            throw ProblemException.invalid(InputError.in(parameter, ReportMessage.UNKNOWN_REVISION));
        }
        return revision;
    }

    private Instant instant(String parameter, String raw) {
        Instant moment;
        try {
            moment = Instant.parse(raw);
        } catch (DateTimeException e) {
            throw ProblemException.invalid(InputError.in(parameter, ReportMessage.AS_OF_FORMAT));
        }
        if (moment.isAfter(clock.instant())) {
            throw ProblemException.invalid(InputError.in(parameter, ReportMessage.FUTURE));
        }
        return moment.isBefore(EARLIEST) ? EARLIEST : moment;
    }

    /** One revision may just be on its way; more of them mean that the present is long past what is applied. */
    private void refuseWhileMadeAgain() {
        long applied = knowledge.lastRevision();
        if (log.last() > applied + 1) {
            throw KnowledgeBase.notYet();
        }
    }

    /** A revision is in the log a moment before it is applied; after a rebuild that is longer. */
    private void awaitApplied(long revision) {
        Instant deadline = clock.instant().plus(LONGEST_WAIT);
        while (knowledge.lastRevision() < revision) {
            if (clock.instant().isAfter(deadline)) {
                throw KnowledgeBase.notYet();
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
