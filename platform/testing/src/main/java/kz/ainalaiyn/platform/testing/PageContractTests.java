package kz.ainalaiyn.platform.testing;

import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static kz.ainalaiyn.platform.testing.ApiCalls.created;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 3 of the API: pages. */
interface PageContractTests {
    ObjectMapper JSON = new ObjectMapper();

    Sample sample();

    /** How many rows the pages are walked over: fewer where there may not be as many. */
    default int rows() {
        return 25;
    }

    @Test
    default void walking_the_pages_finds_every_row_once_in_each_order_while_others_write() throws IOException {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < rows(); i++) {
            before.add(created(sample()));
        }
        for (String order : orders()) {
            List<JsonNode> seen = new ArrayList<>();
            String next = sample().collection() + "?limit=" + rows() * 2 / 5 + order;
            while (next != null) {
                Response page = as(sample().token()).get(next);
                assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
                JSON.readTree(page.asString()).path("items").forEach(seen::add);
                created(sample());
                String link = page.header("Link");
                assertThat(link == null).isEqualTo(page.jsonPath().get("next") == null);
                next = link == null || seen.size() > 900
                        ? null
                        : sample().collection() + between(link, "<", ">; rel=\"next\"");
            }
            List<String> ids = seen.stream().map(row -> row.path("id").asText()).toList();
            assertThat(ids).as(order).doesNotHaveDuplicates();
            assertThat(ids)
                    .as(order)
                    .containsAll(before.stream().map(ApiCalls::id).toList());
            assertInOrder(order, seen);
        }
    }

    /** The harm: followed in another order, it would leave rows out. */
    @Test
    default void a_cursor_of_one_order_is_refused_in_another() throws IOException {
        created(sample());
        created(sample());
        for (String order : orders()) {
            String next = as(sample().token())
                    .get(sample().collection() + "?limit=1" + order)
                    .path("next");
            for (String other : orders()) {
                Response page =
                        as(sample().token()).get(sample().collection() + "?limit=1" + other + "&cursor=" + next);

                if (other.equals(order)) {
                    assertThat(page.statusCode()).as("control" + order).isEqualTo(200);
                } else if (!isDefault(order) || !isDefault(other)) {
                    assertThat(page.path("type").toString()).as(order + other).endsWith("/invalid-cursor");
                }
            }
        }
    }

    @Test
    default void an_unknown_order_is_refused_and_those_that_there_are_are_named() throws IOException {
        List<String> orders = orders();
        if (orders.size() == 1) {
            return;
        }

        Response refused = as(sample().token()).get(sample().collection() + "?sort=nonsense");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.jsonPath().getString("errors[0].parameter")).isEqualTo("sort");
        assertThat(refused.jsonPath().getList("errors[0].allowed", String.class))
                .containsExactlyElementsOf(orders.stream()
                        .skip(1)
                        .map(order -> order.substring("&sort=".length()))
                        .toList());
    }

    @Test
    default void the_rows_are_counted_on_request_those_of_the_caller_alone() throws IOException {
        created(sample());
        if (Operation.list(sample().collection()).values("count").isEmpty()) {
            return;
        }
        for (String token : List.of(sample().token(), sample().strangerToken())) {
            int rows = 0;
            String next = "?limit=200";
            while (next != null) {
                Response page = as(token).get(sample().collection() + next);
                rows += page.jsonPath().getList("items").size();
                next = page.path("next") == null ? null : "?limit=200&cursor=" + page.path("next");
            }
            for (String how : List.of("exact", "estimate")) {
                Response page = as(token).get(sample().collection() + "?limit=1&count=" + how);

                assertThat(page.jsonPath().getMap("count")).isEqualTo(Map.of("rows", rows, "accuracy", "EXACT"));
            }
        }
        assertThat(as(sample().token())
                        .get(sample().collection() + "?limit=1")
                        .jsonPath()
                        .getMap("$"))
                .doesNotContainKey("count");
        assertThat(as(sample().token())
                        .accept("text/csv")
                        .get(sample().collection() + "?count=exact")
                        .statusCode())
                .isEqualTo(400);
    }

    /** What is added to the address for each order; nothing first, for that of a list that was not asked for any. */
    private List<String> orders() throws IOException {
        return Stream.concat(
                        Stream.of(""),
                        Operation.list(sample().collection()).values("sort").stream()
                                .map(order -> "&sort=" + order))
                .toList();
    }

    /** What a list is in without being asked may be asked for by its name as well. */
    private boolean isDefault(String order) throws IOException {
        return order.isEmpty() || order.equals(orders().get(1));
    }

    /** By the member that the order is called after, where there is such a one. */
    private static void assertInOrder(String order, List<JsonNode> rows) {
        String member = order.replaceFirst("&sort=-?", "");
        List<String> values = rows.stream()
                .filter(row -> row.has(member))
                .map(row -> row.path(member).asText())
                // A moment without a fraction of a second is written without its point.
                .map(value -> value.replaceFirst("(:\\d\\d)Z$", "$1.Z"))
                .toList();
        Comparator<String> byText = Comparator.naturalOrder();
        assertThat(values).as(order).isSortedAccordingTo(order.contains("=-") ? byText.reversed() : byText);
    }

    @Test
    default void a_file_has_the_rows_of_all_pages() throws JsonProcessingException {
        created(sample());
        created(sample());
        List<JsonNode> rows = new ArrayList<>();
        String next = sample().collection() + "?limit=200";
        while (next != null && rows.size() < 2_000) {
            Response page = as(sample().token()).get(next);
            JSON.readTree(page.asString()).path("items").forEach(rows::add);
            String link = page.header("Link");
            next = link == null ? null : sample().collection() + between(link, "<", ">; rel=\"next\"");
        }

        List<JsonNode> lines = new ArrayList<>();
        Response file = as(sample().token()).accept("application/x-ndjson").get(sample().collection());
        for (String line : file.asString().lines().toList()) {
            lines.add(JSON.readTree(line));
        }

        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.header("Content-Disposition")).endsWith(".ndjson\"");
        assertThat(rows).hasSizeGreaterThan(1);
        assertThat(lines).startsWith(rows.toArray(JsonNode[]::new));
        assertThat(lines.size() == rows.size() || next != null).isTrue();
    }

    private static String between(String text, String start, String end) {
        return text.substring(text.indexOf(start) + start.length(), text.indexOf(end));
    }
}
