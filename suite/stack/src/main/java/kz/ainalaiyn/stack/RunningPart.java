package kz.ainalaiyn.stack;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One part from its start to its end, which may come several times: once asked for, or once on its own. */
final class RunningPart {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(150);
    private static final int TRIES = 40;

    private final Part part;
    private final Server server;
    private final Path log;
    private final ProcessRecords records;
    private final InstantSource clock;
    private final CompletableFuture<Part> endedUnasked;
    private @Nullable Child child;
    private boolean endIsAsked;

    RunningPart(
            Part part,
            Server server,
            Path log,
            ProcessRecords records,
            InstantSource clock,
            CompletableFuture<Part> endedUnasked) {
        this.part = part;
        this.server = server;
        this.log = log;
        this.records = records;
        this.clock = clock;
        this.endedUnasked = endedUnasked;
    }

    void prepare(Progress progress) {
        server.prepare(progress);
    }

    /** Returns when the part serves; fails when it ends before or takes too long, or when the suite is closing. */
    void start(BooleanSupplier closing) throws InterruptedException {
        server.arrange();
        for (int attempt = 1; !startOnce(closing); attempt++) {
            if (attempt == TRIES) {
                throw new StackFailure(part.title() + " does not start, see " + log);
            }
        }
        server.settle();
    }

    private boolean startOnce(BooleanSupplier closing) throws InterruptedException {
        Child started = launch(closing);
        var deadline = clock.instant().plus(PATIENCE);
        while (!server.isReady()) {
            if (started.hasEndedWithin(BETWEEN_LOOKS)) {
                started.forget();
                if (server.isWorthAnotherTry(started)) {
                    return false;
                }
                throw new StackFailure(
                        "%s ended while it started, see %s\n%s".formatted(part.title(), log, started.tail()));
            }
            if (clock.instant().isAfter(deadline)) {
                throw new StackFailure(
                        "%s was not ready after %d minutes, see %s".formatted(part.title(), PATIENCE.toMinutes(), log));
            }
        }
        if (!started.isAlive()) {
            throw new StackFailure(
                    "%s ended, but another program answers at its port, see %s".formatted(part.title(), log));
        }
        var unused = started.ended().thenRun(() -> noticeEnd(started));
        return true;
    }

    private synchronized Child launch(BooleanSupplier closing) {
        if (closing.getAsBoolean()) {
            throw new StackFailure("The suite is being stopped");
        }
        // Only the latest child is known here: one that were replaced while it lives would outlive the suite.
        if (child != null && child.isAlive()) {
            throw new StackFailure(part.title() + " is running already");
        }
        endIsAsked = false;
        Child started = Child.start(part.service(), server.command(), log, records);
        child = started;
        return started;
    }

    private synchronized void noticeEnd(Child ended) {
        if (!endIsAsked && ended.equals(child)) {
            endedUnasked.complete(part);
        }
    }

    /** Asks the part to end and returns when it has; whether there was anything to end. */
    boolean end() {
        Optional<Child> running = running();
        running.ifPresent(one -> one.end(server.ending()));
        return running.isPresent();
    }

    synchronized ProcessHandle process() {
        if (child == null) {
            throw new StackFailure(part.title() + " was not started");
        }
        return child.process();
    }

    void kill() {
        running().ifPresent(Child::kill);
    }

    private synchronized Optional<Child> running() {
        endIsAsked = true;
        return Optional.ofNullable(child).filter(Child::isAlive);
    }
}
