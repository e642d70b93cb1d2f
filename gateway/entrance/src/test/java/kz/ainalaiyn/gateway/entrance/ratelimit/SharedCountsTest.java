package kz.ainalaiyn.gateway.entrance.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.agroal.DataSource;
import io.vertx.core.Vertx;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several gateways, which have one database, count together. */
@GatewayTest
class SharedCountsTest {
    private static final Duration WINDOW = Duration.ofMinutes(1);

    private final javax.sql.DataSource database;
    private final Vertx vertx;
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

    SharedCountsTest(@DataSource("limits") javax.sql.DataSource database, Vertx vertx) {
        this.database = database;
        this.vertx = vertx;
    }

    @Test
    void two_gateways_have_one_small_limit_to_the_request() {
        List<SharedCounts> gateways = List.of(gateway(), gateway());
        Client client = client(20);

        List<Boolean> permitted = IntStream.range(0, 25)
                .mapToObj(i -> permitted(gateways.get(i % 2), client))
                .toList();

        assertThat(permitted.subList(0, 20)).containsOnly(true);
        assertThat(permitted.subList(20, 25)).containsOnly(false);
    }

    /** Of a large limit a gateway takes a part at once, of which some may be left to it at the end. */
    @ParameterizedTest
    @CsvSource({"1, 500", "2, 490", "3, 480"})
    void several_gateways_have_one_large_limit_to_a_part_of_it_each(int number, int least) throws Exception {
        List<SharedCounts> gateways =
                IntStream.range(0, number).mapToObj(i -> gateway()).toList();
        Client client = client(500);
        Callable<Boolean> request =
                () -> permitted(gateways.get((int) (Thread.currentThread().threadId() % number)), client);

        int permitted = 0;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Boolean> each : threads.invokeAll(Collections.nCopies(1000, request))) {
                permitted += each.get() ? 1 : 0;
            }
        }

        assertThat(permitted).isBetween(least, 500);
    }

    @Test
    void while_the_database_is_away_everybody_is_let_in_and_it_is_seldom_asked() {
        AtomicInteger asked = new AtomicInteger();
        javax.sql.DataSource away = away(asked, Duration.ZERO);
        MeterRegistry metrics = new SimpleMeterRegistry();
        SharedCounts gateway = new SharedCounts(away, vertx, now::get, metrics);
        Client client = client(1);

        List<Optional<Standing>> taken =
                IntStream.range(0, 5).mapToObj(i -> take(gateway, client)).toList();

        assertThat(taken).containsOnly(Optional.empty());
        assertThat(asked).hasValue(1);
        assertThat(metrics.get("ainalaiyn.rate.limit.uncounted").counter().count())
                .isEqualTo(5);

        now.updateAndGet(then -> then.plusSeconds(6));
        take(gateway, client);

        assertThat(asked).hasValue(2);
    }

    @Test
    void who_waited_behind_one_that_found_no_database_asks_it_no_more() {
        AtomicInteger asked = new AtomicInteger();
        SharedCounts gateway =
                new SharedCounts(away(asked, Duration.ofMillis(200)), vertx, now::get, new SimpleMeterRegistry());
        Client client = client(1);

        List<CompletableFuture<Optional<Standing>>> taken = IntStream.range(0, 8)
                .mapToObj(i -> gateway.take(client).toCompletionStage().toCompletableFuture())
                .toList();

        assertThat(taken).extracting(CompletableFuture::join).containsOnly(Optional.empty());
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1})
    void a_limit_that_lets_nobody_in_is_refused_at_the_start(long quota) {
        assertThatThrownBy(() -> client(quota)).hasMessageContaining("RATE_LIMIT_CLIENT");
    }

    private static javax.sql.DataSource away(AtomicInteger asked, Duration silence) {
        return (javax.sql.DataSource) Proxy.newProxyInstance(
                SharedCountsTest.class.getClassLoader(),
                new Class<?>[] {javax.sql.DataSource.class},
                (proxy, method, arguments) -> {
                    asked.incrementAndGet();
                    Thread.sleep(silence);
                    throw new SQLException("away");
                });
    }

    private SharedCounts gateway() {
        return new SharedCounts(database, vertx, now::get, new SimpleMeterRegistry());
    }

    private static boolean permitted(SharedCounts gateway, Client client) {
        return take(gateway, client).orElseThrow().permitted();
    }

    private static Optional<Standing> take(SharedCounts gateway, Client client) {
        return gateway.take(client).toCompletionStage().toCompletableFuture().join();
    }

    private static Client client(long quota) {
        return new Client(
                new Policy("default", quota, WINDOW), UUID.randomUUID().toString());
    }
}
