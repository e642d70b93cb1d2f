package kz.ainalaiyn.platform.http;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.ainalaiyn.platform.outcomes.RecordErased;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.WrittenAtOnce;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Tells which problem a failure is. A transaction's end wraps what the business code threw: the first known cause counts. */
public final class KnownProblems {
    private static final Logger LOG = Logger.getLogger(KnownProblems.class);
    private static final String UNIQUE_VIOLATION = "23505";

    private static final Set<String> COLLISIONS = Set.of("40P01", "40001", "55P03", "25P04");

    private KnownProblems() {}

    /** The problem that this failure is to whoever asked; empty where nobody foresaw it. */
    public static Optional<ProblemException> of(Throwable failure) {
        for (@Nullable Throwable cause : causes(failure)) {
            ProblemException known = known(cause);
            if (known != null) {
                return Optional.of(known);
            }
        }
        return Optional.empty();
    }

    private static @Nullable ProblemException known(@Nullable Throwable cause) {
        return switch (cause) {
            case ProblemException problem -> problem;
            case RecordNotFound absent -> ProblemException.notFound();
            case RecordErased erased -> ProblemException.of(HttpProblem.ERASED, erased.detail());
            case WrittenAtOnce late -> writtenAtOnce();
            case OptimisticLockException late -> IfMatch.stale();
            case SQLException failure -> ofDatabase(failure);
            case null, default -> null;
        };
    }

    private static @Nullable ProblemException ofDatabase(SQLException failure) {
        if (UNIQUE_VIOLATION.equals(failure.getSQLState())) {
            return writtenAtOnce();
        }
        if (isUnfit(failure)) {
            // The message can hold the value.
            LOG.warnf("A value does not fit: %s", failure.getSQLState());
            return ProblemException.of(HttpProblem.INVALID_INPUT, HttpMessage.VALUE_UNFIT);
        }
        if (isAbsence(failure)) {
            LOG.warnf("The database did not answer: %s", failure.getMessage());
            return ProblemException.of(HttpProblem.UNAVAILABLE, HttpMessage.DATABASE_AWAY)
                    .with("Retry-After", "5");
        }
        return null;
    }

    /** Two requests passed the look for what is there before either had written it, or one took back what the other one found. */
    private static ProblemException writtenAtOnce() {
        return ProblemException.of(HttpProblem.CONFLICT, HttpMessage.WRITTEN_AT_ONCE)
                .with("Retry-After", "1");
    }

    /** Data exceptions are class 22: a number out of range, a text that is no date, a character that cannot be held. */
    private static boolean isUnfit(SQLException failure) {
        return failure.getSQLState() != null && failure.getSQLState().startsWith("22");
    }

    /**
     * Connection exceptions are class 08, shutdowns 57P01 to 57P03; a pool without connections has no state. A deadlock, a
     * lock that was not given in time and a transaction that took too long are over when the request comes again.
     */
    private static boolean isAbsence(SQLException failure) {
        String state = failure.getSQLState();
        return state == null || state.startsWith("08") || state.startsWith("57P") || COLLISIONS.contains(state);
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> chain = new ArrayList<>();
        for (Throwable t = failure; t != null && chain.size() < 20; t = t.getCause()) {
            chain.add(t);
            chain.addAll(List.of(t.getSuppressed()));
        }
        return chain;
    }
}
