package kz.ainalaiyn.stack;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** The suite running as processes of this machine, for as long as this object is open and this program lives. */
public final class Stack implements AutoCloseable {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    private final StackSettings settings;
    private final Progress progress;
    private final FolderLock lock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(CONNECT_TIMEOUT).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Tokens tokens;
    private final CompletableFuture<Part> endedUnasked = new CompletableFuture<>();
    private final Thread closeAtExit = new Thread(this::stop, "stop-the-suite");
    private volatile Map<Part, RunningPart> parts = Map.of();
    private volatile boolean closing;
    private boolean closed;

    private Stack(StackSettings settings, Progress progress, FolderLock lock) {
        this.settings = settings;
        this.progress = progress;
        this.lock = lock;
        this.tokens = new Tokens(http, keycloak(), settings.variables(), InstantSource.system());
    }

    /**
     * Starts what the settings name and returns when all of it serves. What an earlier launcher left behind is ended
     * first; if anything fails nothing is left running.
     *
     * @throws StackFailure that tells a person in one line what to do
     */
    public static Stack start(StackSettings settings, Progress progress) {
        FolderLock lock = FolderLock.tryTake(settings.state().resolve("launcher.lock"))
                .orElseThrow(() -> new StackFailure("The suite is already running with its data in " + settings.state()
                        + ": stop it first, or set AINALAIYN_HOME and other ports."));
        Stack stack = new Stack(settings, progress, lock);
        Runtime.getRuntime().addShutdownHook(stack.closeAtExit);
        try {
            stack.startParts();
            new RunningSuite(stack.keycloak()).write(settings.state());
            return stack;
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Where clients find the suite. */
    public URI gateway() {
        return URI.create("http://localhost:" + settings.port(Part.GATEWAY));
    }

    /** An application past the gateway, for tests of what it does on its own. */
    public URI address(Part part) {
        return URI.create("http://127.0.0.1:" + settings.port(part));
    }

    private URI keycloak() {
        return address(Part.KEYCLOAK);
    }

    /** An access token, valid for some minutes, of a person or system of the realm, such as {@code partner-a}. */
    public String token(String who) {
        return tokens.of(who);
    }

    /** Completes with the part that ended without having been asked to. */
    public CompletionStage<Part> endedUnasked() {
        return endedUnasked.minimalCompletionStage();
    }

    /** The process of a part that runs, for who measures what it takes of this machine. */
    public ProcessHandle process(Part part) {
        return running(part).process();
    }

    /** Ends the part as {@code kill -9} does, and leaves it so. */
    public void kill(Part part) {
        running(part).kill();
    }

    /** Starts a part that was killed, and returns when it serves again. */
    public void restart(Part part) {
        try {
            running(part).start(() -> closing);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }

    private RunningPart running(Part part) {
        RunningPart running = parts.get(part);
        if (running == null) {
            throw new StackFailure(part.title() + " is not a part of what was started");
        }
        return running;
    }

    private void startParts() {
        ProcessRecords records = new ProcessRecords(settings.state().resolve("pids"));
        endLeftovers(records);
        Ports.requireFree(settings);
        if (settings.fresh()) {
            new MarkedFolder(settings.state().resolve("keycloak"), "").clear();
            new MarkedFolder(settings.state().resolve("postgres"), "").clear();
            progress.step("Earlier data dropped");
        }
        Compose compose = settings.compose();
        Map<Part, RunningPart> all = new EnumMap<>(Part.class);
        new Servers(settings, compose, http, records)
                .all()
                .forEach((part, server) -> all.put(
                        part, new RunningPart(part, server, log(part), records, InstantSource.system(), endedUnasked)));
        parts = Collections.unmodifiableMap(all);
        startInOrder(compose);
    }

    private Path log(Part part) {
        return settings.state().resolve("logs").resolve(part.service() + ".log");
    }

    /** Each as soon as those serve that it depends on in docker-compose.yml; the first failure is the answer. */
    private void startInOrder(Compose compose) {
        Map<String, CompletableFuture<Void>> serving = new HashMap<>();
        CompletableFuture<Void> failed = new CompletableFuture<>();
        parts.forEach((part, running) -> {
            List<CompletableFuture<Void>> before = new ArrayList<>();
            before.add(CompletableFuture.runAsync(() -> running.prepare(progress), threads));
            for (String service : compose.service(part).dependsOn()) {
                CompletableFuture<Void> other = serving.get(service);
                if (other != null) {
                    before.add(other);
                }
            }
            CompletableFuture<Void> served = CompletableFuture.allOf(before.toArray(CompletableFuture[]::new))
                    .thenRunAsync(() -> startNow(part, running), threads);
            var unused = served.exceptionally(e -> {
                failed.completeExceptionally(e);
                return null;
            });
            serving.put(part.service(), served);
        });
        try {
            CompletableFuture.anyOf(
                            failed, CompletableFuture.allOf(serving.values().toArray(CompletableFuture[]::new)))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void startNow(Part part, RunningPart running) {
        try {
            running.start(() -> closing);
            progress.step("%s serves at port %d".formatted(part.title(), settings.port(part)));
        } catch (InterruptedException e) {
            throw new StackFailure("Interrupted", e);
        }
    }

    private void endLeftovers(ProcessRecords records) {
        for (ProcessRecords.Leftover leftover : records.leftovers().stream()
                .sorted(Comparator.comparing(Stack::isOneThatOthersNeed))
                .toList()) {
            boolean postgres = leftover.name().equals(Part.POSTGRES.service());
            (postgres ? Ending.FAST : Ending.POLITE).end(leftover.process());
            progress.step("Ended %s, process %d of an earlier run"
                    .formatted(leftover.name(), leftover.process().pid()));
        }
        records.clear();
    }

    private static boolean isOneThatOthersNeed(ProcessRecords.Leftover leftover) {
        return leftover.name().equals(Part.POSTGRES.service());
    }

    /** Stops all parts, those last that others need, and returns when no process is left. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(closeAtExit);
        } catch (IllegalStateException e) {
            // The program is already ending: what closes at exit does the work, and this waits for it.
        }
        stop();
    }

    private synchronized void stop() {
        if (closed) {
            return;
        }
        closed = true;
        closing = true;
        threads.shutdownNow();
        List<RuntimeException> failures = new ArrayList<>();
        attempt(() -> RunningSuite.forget(settings.state()), failures);
        List<Part> reversed = new ArrayList<>(parts.keySet());
        Collections.reverse(reversed);
        reversed.forEach(part -> attempt(() -> end(part), failures));
        http.shutdownNow();
        lock.close();
        if (!failures.isEmpty()) {
            throw new StackFailure("Not everything was stopped in order: " + failures, failures.getFirst());
        }
    }

    private void end(Part part) {
        if (running(part).end()) {
            progress.step(part.title() + " stopped");
        }
    }

    /** Whatever goes wrong with one part, the others are still to be ended. */
    private static void attempt(Runnable step, List<RuntimeException> failures) {
        try {
            step.run();
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }
}
