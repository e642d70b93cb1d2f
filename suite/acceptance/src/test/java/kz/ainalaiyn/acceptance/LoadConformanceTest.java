package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ainalaiyn.platform.testing.Contract;
import kz.ainalaiyn.stack.sample.Exchange;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Rule 28 of the API, over the load of the sample through the gateway: a thousand requests of a partner's kind. */
class LoadConformanceTest {
    private static LoadedSuite suite;

    @BeforeAll
    static void load() throws Exception {
        suite = LoadedSuite.get();
    }

    @Test
    void every_request_of_the_load_and_its_answer_are_as_the_contract_says() {
        assertThat(suite.posted()).hasSizeGreaterThan(500);

        assertThat(suite.posted().stream()
                        .flatMap(exchange -> suite.contract().differences(seen(exchange)).stream()
                                .map(difference -> exchange.method() + " " + exchange.path() + " " + difference))
                        .toList())
                .isEmpty();
    }

    /** The control: the same exchanges with a header field less, or a member more, are not. */
    @Test
    void what_is_not_as_the_contract_says_is_found() {
        Contract.Exchange good = seen(suite.posted().stream()
                .filter(exchange -> exchange.path().startsWith("/v1/graduates/external/"))
                .findFirst()
                .orElseThrow());
        Map<String, String> without = new HashMap<>(good.headers());
        without.remove("etag");
        byte[] more = new String(good.answer(), StandardCharsets.UTF_8)
                .replaceFirst("\\{", "{\"noSuchMember\":1,")
                .getBytes(StandardCharsets.UTF_8);

        List<List<String>> found = List.of(
                suite.contract().differences(with(good, without, good.answer())),
                suite.contract().differences(with(good, good.headers(), more)));

        assertThat(suite.contract().differences(good)).isEmpty();
        assertThat(found.get(0)).singleElement().asString().contains("ETag");
        assertThat(found.get(1)).singleElement().asString().contains("noSuchMember");
    }

    @Test
    void a_problem_names_the_path_that_was_asked_for_and_not_that_of_the_service_behind() {
        assertThat(suite.as("coordinator")
                        .get("/v1/events-changes?foo=1")
                        .jsonPath()
                        .getString("instance"))
                .isEqualTo("/v1/events-changes");
    }

    private static Contract.Exchange with(Contract.Exchange good, Map<String, String> headers, byte[] answer) {
        return new Contract.Exchange(
                good.method(), good.path(), good.query(), good.body(), good.status(), headers, answer);
    }

    private static Contract.Exchange seen(Exchange exchange) {
        String[] parts = exchange.path().split("\\?", 2);
        Set<String> query = parts.length == 1
                ? Set.of()
                : Arrays.stream(parts[1].split("&"))
                        .map(pair -> pair.split("=", 2)[0])
                        .collect(Collectors.toSet());
        return new Contract.Exchange(
                exchange.method(),
                parts[0],
                query,
                exchange.request().isMissingNode() ? null : exchange.request(),
                exchange.status(),
                exchange.headers(),
                exchange.response().toString().getBytes(StandardCharsets.UTF_8));
    }
}
