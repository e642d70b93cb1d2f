package kz.ainalaiyn.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FeedReaderTest {

    private final FakeFeed feed = new FakeFeed();
    private final FeedReader reader = new FeedReader(HttpClient.newHttpClient(), feed.address(), () -> "token");

    @AfterEach
    void stop() {
        feed.close();
    }

    @Test
    void events_are_read_with_what_is_known_of_them() throws Exception {
        feed.answersEvents(1, 1);

        var events = reader.read(null, Duration.ZERO);

        assertThat(events.ended()).isTrue();
        assertThat(events.events())
                .containsExactly(new FeedEvent(
                        "p1",
                        "t",
                        "s1",
                        1,
                        null,
                        Instant.parse("2023-10-30T09:00:00Z"),
                        new ObjectMapper().readTree("{\"n\": 1}")));
    }

    @Test
    void the_position_and_the_patience_are_given_to_the_feed() throws Exception {
        feed.answers(200, "[]");

        reader.read("a+b", Duration.ofSeconds(3));

        assertThat(feed.asked).containsExactly("limit=2000&timeout=3000&lastEventId=a+b");
    }

    @Test
    void a_token_that_the_feed_refuses_is_told_of() {
        var refused = new AtomicInteger();
        feed.answers(401, "{}");
        var told = new FeedReader(HttpClient.newHttpClient(), feed.address(), new FeedToken() {
            @Override
            public String get() {
                return "of an issuer that is no more";
            }

            @Override
            public void refused() {
                refused.incrementAndGet();
            }
        });

        assertThatThrownBy(() -> told.read(null, Duration.ZERO)).isInstanceOf(FeedException.class);

        assertThat(refused).hasValue(1);
    }

    @Test
    void a_position_of_another_epoch_is_told_apart_from_other_failures() {
        feed.answers(410, "{}");

        assertThatThrownBy(() -> reader.read("old", Duration.ZERO)).isInstanceOf(FeedException.PositionRefused.class);
    }

    @Test
    void a_position_that_the_feed_cannot_read_is_like_one_of_another_epoch() {
        feed.answers(400, "{\"type\": \"/docs/errors/invalid-cursor\"}");

        assertThatThrownBy(() -> reader.read("old", Duration.ZERO)).isInstanceOf(FeedException.PositionRefused.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 500, 503})
    void any_other_answer_is_a_failure_that_names_its_status(int status) {
        feed.answers(status, "");

        assertThatThrownBy(() -> reader.read("p", Duration.ZERO))
                .isExactlyInstanceOf(FeedException.class)
                .hasMessageContaining("answered " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[{}]", "[", "<html/>", "[{\"id\": \"p\", \"time\": \"yesterday\"}]"})
    void an_answer_that_is_no_feed_is_a_failure(String body) {
        feed.answers(200, body);

        assertThatThrownBy(() -> reader.read(null, Duration.ZERO)).isExactlyInstanceOf(FeedException.class);
    }

    @Test
    void a_page_that_the_feed_cut_for_its_length_is_not_the_end() throws Exception {
        feed.answersEvents(1, 1, "x".repeat(4 * 1024 * 1024));

        assertThat(reader.read(null, Duration.ZERO).ended()).isFalse();
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        feed.answers(200, "[\"" + "x".repeat(17 * 1024 * 1024) + "\"]");

        assertThatThrownBy(() -> reader.read(null, Duration.ZERO)).isExactlyInstanceOf(FeedException.class);
    }

    @Test
    void a_feed_that_is_silent_is_given_up() {
        var impatient =
                new FeedReader(HttpClient.newHttpClient(), feed.address(), () -> "token", Duration.ofMillis(200));

        assertThatThrownBy(() -> impatient.read(null, Duration.ZERO))
                .isExactlyInstanceOf(FeedException.class)
                .hasMessageContaining("did not answer within");
    }

    @Test
    void a_feed_that_is_not_there_is_a_failure() {
        var nowhere =
                new FeedReader(HttpClient.newHttpClient(), URI.create("http://localhost:1/v1/changes"), () -> "t");

        assertThatThrownBy(() -> nowhere.read(null, Duration.ZERO)).isExactlyInstanceOf(FeedException.class);
    }

    @Test
    void a_token_that_cannot_be_had_is_a_failure() {
        var without = new FeedReader(HttpClient.newHttpClient(), feed.address(), () -> {
            throw new IllegalStateException("the identity provider is away");
        });

        assertThatThrownBy(() -> without.read(null, Duration.ZERO)).isExactlyInstanceOf(FeedException.class);
    }
}
