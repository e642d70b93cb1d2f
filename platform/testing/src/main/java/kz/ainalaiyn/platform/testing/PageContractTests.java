package kz.ainalaiyn.platform.testing;

import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static kz.ainalaiyn.platform.testing.ApiCalls.created;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 3 of the API: pages. */
interface PageContractTests {
    ObjectMapper JSON = new ObjectMapper();

    Sample sample();

    @Test
    default void walking_the_pages_finds_every_row_once_while_others_write() {
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            before.add(created(sample()));
        }
        List<String> seen = new ArrayList<>();
        String next = sample().collection() + "?limit=3";
        while (next != null) {
            Response page = as(sample().token()).get(next);
            assertThat(page.statusCode()).as(page.asString()).isEqualTo(200);
            seen.addAll(page.jsonPath().getList("items.id", String.class));
            created(sample());
            String link = page.header("Link");
            assertThat(link == null).isEqualTo(page.jsonPath().get("next") == null);
            next = link == null || seen.size() > 300
                    ? null
                    : sample().collection() + between(link, "<", ">; rel=\"next\"");
        }
        assertThat(seen).doesNotHaveDuplicates();
        assertThat(seen).containsAll(before.stream().map(ApiCalls::id).toList());
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
