package kz.ainalaiyn.events.publicity;

import static kz.ainalaiyn.events.EventFixture.SHARED;
import static kz.ainalaiyn.events.EventFixture.aPost;
import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PublicationsTest {

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Test
    void an_address_counts_once_per_programme_however_it_is_written() {
        String post = "https://social.ойдан.испытание/post/" + UUID.randomUUID();
        as(partnerA()).body(aPost(post)).post("/v1/publications").then().statusCode(201);

        for (String same : List.of(
                post,
                post.replace("social", "SOCIAL"),
                post.replace("ойдан.испытание", "xn--80ahosb.xn--80akhbyknj4f"),
                post + "#top")) {
            assertThat(as(partnerA()).body(aPost(same)).post("/v1/publications").statusCode())
                    .as(same)
                    .isEqualTo(409);
        }
    }

    @Test
    void an_address_that_is_none_is_refused() {
        for (String url : List.of("https://[", "https://", "http://?x", "https://exa%mple.org/", "https:///path")) {
            assertThat(as(partnerA()).body(aPost(url)).post("/v1/publications").statusCode())
                    .as(url)
                    .isEqualTo(400);
        }
    }

    @Test
    void a_cursor_of_one_list_goes_on_in_no_other() {
        as(partnerA())
                .body(aPost("https://social.example.org/" + UUID.randomUUID()))
                .post("/v1/publications");
        as(partnerA())
                .body(aPost("https://social.example.org/" + UUID.randomUUID()))
                .post("/v1/publications");
        String cursor =
                as(partnerA()).get("/v1/publications?limit=1").jsonPath().getString("next");

        assertThat(as(partnerA()).get("/v1/publications?cursor=" + cursor).statusCode())
                .isEqualTo(200);
        assertThat(as(partnerA()).get("/v1/events?cursor=" + cursor).statusCode())
                .isEqualTo(400);
    }

    @Test
    void printed_matter_has_a_quantity_and_no_address() {
        Map<String, Object> booklet = Map.of("programme", SHARED, "kind", "BOOKLET", "quantity", 300);
        assertThat(as(partnerA()).body(booklet).post("/v1/publications").statusCode())
                .isEqualTo(201);

        Map<String, Object> wrong = new HashMap<>(booklet);
        wrong.put("url", "https://example.org/booklet");

        assertThat(as(partnerA()).body(wrong).post("/v1/publications").statusCode())
                .isEqualTo(400);
    }
}
