package kz.ainalaiyn.platform.testing;

import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static kz.ainalaiyn.platform.testing.ApiCalls.created;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rule 3 of the API: pages. */
interface PageContractTests {
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

    private static String between(String text, String start, String end) {
        return text.substring(text.indexOf(start) + start.length(), text.indexOf(end));
    }
}
