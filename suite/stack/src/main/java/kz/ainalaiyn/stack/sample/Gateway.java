package kz.ainalaiyn.stack.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import kz.ainalaiyn.stack.StackFailure;
import org.jspecify.annotations.Nullable;

/** The gateway as a client sees it: requests in somebody's name, each safe to send again. */
final class Gateway {
    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final int AT_ONCE = 8;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private final URI address;
    private final UnaryOperator<String> tokens;
    private final Consumer<Exchange> journal;

    /**
     * A client that tells the journal of every request that succeeded.
     *
     * @param tokens gives the access token of a caller
     */
    Gateway(URI address, UnaryOperator<String> tokens, Consumer<Exchange> journal) {
        this.address = address;
        this.tokens = tokens;
        this.journal = journal;
    }

    /** Sends a body to an address that is the client's own to choose. */
    JsonNode put(String caller, String path, @Nullable Object body) {
        return send(caller, "PUT", path, body, null, Set.of(200, 201));
    }

    /** Sends a command that is carried out once, whoever often it is sent under this key. */
    JsonNode post(String caller, String path, @Nullable Object body, String key) {
        return send(caller, "POST", path, body, key, Set.of(200, 201));
    }

    /** Reads; a missing node where there is nothing. */
    JsonNode get(String caller, String path) {
        return send(caller, "GET", path, null, null, Set.of(200, 404));
    }

    private JsonNode send(
            String caller,
            String method,
            String path,
            @Nullable Object body,
            @Nullable String key,
            Set<Integer> expected) {
        JsonNode content = body == null ? MissingNode.getInstance() : json.valueToTree(body);
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(TIMEOUT)
                .header("Authorization", "Bearer " + tokens.apply(caller))
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(content.toString()));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (key != null) {
            request.header("Idempotency-Key", key);
        }
        try {
            HttpResponse<byte[]> answer = http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
            if (!expected.contains(answer.statusCode())) {
                throw new StackFailure("%s %s answered %d: %s"
                        .formatted(
                                method, path, answer.statusCode(), new String(answer.body(), StandardCharsets.UTF_8)));
            }
            if (answer.statusCode() == 404) {
                return MissingNode.getInstance();
            }
            JsonNode response = json.readTree(answer.body());
            journal.accept(new Exchange(caller, method, path, content, answer.statusCode(), headers(answer), response));
            return response;
        } catch (IOException e) {
            throw new StackFailure("%s %s got no answer: %s".formatted(method, path, e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }

    private static Map<String, String> headers(HttpResponse<?> answer) {
        Map<String, String> headers = new HashMap<>();
        answer.headers().map().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
        return headers;
    }

    /** Carries out steps that do not need each other, a few at a time; after a failure none is begun. */
    static void together(List<Runnable> steps) {
        Semaphore free = new Semaphore(AT_ONCE);
        AtomicBoolean failed = new AtomicBoolean();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (Runnable step : steps) {
                running.add(threads.submit(() -> {
                    free.acquireUninterruptibly();
                    try {
                        if (!failed.get()) {
                            step.run();
                        }
                    } catch (RuntimeException e) {
                        failed.set(true);
                        throw e;
                    } finally {
                        free.release();
                    }
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StackFailure failure
                    ? failure
                    : new StackFailure("The sample could not be loaded", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }
}
