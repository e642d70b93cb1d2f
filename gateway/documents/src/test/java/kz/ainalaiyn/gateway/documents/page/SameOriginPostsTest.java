package kz.ainalaiyn.gateway.documents.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Another site sends a form in the name of a coordinator who looks at it. */
@GatewayTest
class SameOriginPostsTest {
    private static final String OURS = "http://localhost:8080";

    private static final AtomicInteger CHANGES = new AtomicInteger();

    private final FeedFixture feed;
    private final String programme = "FORGED";

    SameOriginPostsTest(Projection projection) {
        this.feed = new FeedFixture(projection);
    }

    @BeforeEach
    void a_programme_at_a_revision_that_nobody_has_sealed() {
        int change = CHANGES.getAndIncrement();
        feed.apply(
                Source.EVENTS,
                FeedFixture.programme(programme, change, "Asia/Almaty", "2023-07-01", "2023-11-30", 100 + change));
    }

    /** An origin that the API is not open to is refused before, as by every path. */
    @ParameterizedTest
    @CsvSource({
        "cross-site,",
        "same-site,",
        "none,",
        "'',",
        "cross-site, " + OURS,
        ",",
    })
    void a_form_of_another_site_changes_nothing(String site, String origin) {
        Response sent = send(seal(), site, origin);

        assertThat(sent.statusCode()).isEqualTo(403);
        assertThat(sent.asString()).contains("This form did not come from this site", "Nothing has changed");
        assertThat(sealed()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "https://attack.example.org", OURS + ".attack.example.org", "https://localhost:8080"})
    void an_origin_that_is_not_ours_changes_nothing(String origin) {
        assertThat(send(seal(), null, origin).statusCode()).isEqualTo(403);
        assertThat(sealed()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"same-origin,", "same-origin, " + OURS, ", " + OURS})
    void a_form_of_our_own_page_is_taken(String site, String origin) {
        assertThat(send(seal(), site, origin).statusCode()).isEqualTo(303);
        assertThat(sealed()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/release", "/duplicates"})
    void no_form_of_a_page_is_taken_from_another_site(String form) {
        for (String spelled : new String[] {"/reports/", "//reports/", "/%72eports/", "/x/../reports/"}) {
            Response sent = send(spelled + programme + form, "cross-site", null);

            assertThat(sent.statusCode()).as(spelled).isIn(403, 404);
        }
        assertThat(send("/reports/" + programme + form, "cross-site", null).statusCode())
                .isEqualTo(403);
    }

    /** A link from elsewhere opens a page, and so does the address bar. */
    @Test
    void pages_are_read_from_wherever_somebody_comes() {
        assertThat(given().header("Authorization", "Bearer " + Tokens.coordinator())
                        .header("Sec-Fetch-Site", "cross-site")
                        .get("/reports/" + programme)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_api_takes_a_token_from_wherever_it_is_sent() {
        assertThat(given().header("Authorization", "Bearer " + Tokens.coordinator())
                        .header("Sec-Fetch-Site", "cross-site")
                        .put("/v1/seals/" + programme + "/" + revision())
                        .statusCode())
                .isEqualTo(201);
    }

    /** So that a browser tells its origin to our own forms, and to nobody else's. */
    @Test
    void a_page_lets_the_browser_say_where_its_forms_are_from() {
        assertThat(given().header("Authorization", "Bearer " + Tokens.coordinator())
                        .get("/reports/" + programme)
                        .header("Referrer-Policy"))
                .isEqualTo("same-origin");
    }

    private Response send(String path, String site, String origin) {
        var request = given().urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .accept("text/html")
                .contentType(ContentType.URLENC)
                .header("Authorization", "Bearer " + Tokens.coordinator())
                .header("Accept-Language", "en");
        if (site != null) {
            request.header("Sec-Fetch-Site", site);
        }
        if (origin != null) {
            request.header("Origin", origin);
        }
        return request.post(path);
    }

    private String seal() {
        return "/reports/" + programme + "/seals/" + revision();
    }

    private boolean sealed() {
        return given().header("Authorization", "Bearer " + Tokens.auditor())
                        .get("/v1/seals/" + programme + "/" + revision())
                        .statusCode()
                == 200;
    }

    private int revision() {
        return given().header("Authorization", "Bearer " + Tokens.reporter())
                .get("/v1/reports/coverage?programme=" + programme)
                .jsonPath()
                .getInt("asOf.revision");
    }
}
