package kz.ainalaiyn.gateway.entrance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.http.Cookies;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Repository;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the session of somebody who signed in at a page is good for. */
@GatewayTest
@QuarkusTestResource(value = IdentityProvider.class, restrictToAnnotatedClass = true)
class SessionCookieTest {
    private static final String PAGE = "/reports/SIGNED";

    private final Projection projection;

    SessionCookieTest(Projection projection) {
        this.projection = projection;
    }

    @BeforeEach
    void a_programme() {
        new FeedFixture(projection).apply(Source.EVENTS, FeedFixture.programme("SIGNED"));
    }

    @Test
    void it_opens_the_page() {
        assertThat(browser().get(PAGE).statusCode()).as("without it").isEqualTo(302);
        assertThat(browser().cookies(signIn()).get(PAGE).asString()).contains("id=\"covered\"");
    }

    @Test
    void it_opens_the_list_of_programmes_and_the_files_of_a_report() {
        Cookies session = signIn();

        assertThat(browser().get("/reports").statusCode()).as("without it").isEqualTo(302);
        assertThat(browser().cookies(session).get("/reports?lang=en").asString())
                .contains("/reports/SIGNED", "Signed in as invented-coordinator");
        assertThat(browser().cookies(session).get(PAGE + "/coverage.pdf").contentType())
                .isEqualTo("application/pdf");
    }

    @Test
    void a_browser_is_sent_to_sign_in_and_not_told_that_a_token_is_missing() {
        for (String path : List.of("/reports", PAGE, PAGE + "/final", PAGE + "/coverage.csv")) {
            Response sent = browser().accept("text/html,*/*;q=0.8").get(path);

            assertThat(sent.statusCode()).as(path).isEqualTo(302);
            assertThat(sent.header("Location")).contains("/authorization?");
        }
    }

    @Test
    void it_ends_here_and_at_the_provider() {
        assertThat(browser().cookies(signIn()).get("/reports/sign-out/").header("Location"))
                .as("another spelling")
                .endsWith("/reports/sign-out");
        Response out = browser().cookies(signIn()).cookie("signed-in", "yes").get("/reports/sign-out");

        assertThat(out.statusCode()).isEqualTo(302);
        assertThat(out.header("Location"))
                .contains("/end-of-session?", "id_token_hint=ey")
                .containsPattern("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A\\d+%2F&");
        assertThat(out.detailedCookies().asList())
                .filteredOn(cookie -> cookie.getName().startsWith("q_session")
                        || cookie.getName().equals("signed-in"))
                .hasSizeGreaterThan(1)
                .allSatisfy(cookie -> assertThat(cookie.getMaxAge()).isZero());
    }

    /** The provider's own session may outlast it, and sign the next person in. */
    @Test
    void whose_session_ran_out_ends_the_one_at_the_provider_all_the_same() {
        Response sent = browser().get("/reports/sign-out");

        assertThat(sent.header("Location")).contains("/authorization?");
        Response back = browser().cookies(sent.detailedCookies()).get(callback("/reports/sign-out", sent));
        Response out = browser().cookies(back.detailedCookies()).get("/reports/sign-out");
        assertThat(out.header("Location")).contains("/end-of-session?");
    }

    @Test
    void the_front_page_is_for_everybody_whatever_cookies_come() {
        Response page = browser().cookies(signIn()).get("/?lang=en");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.asString()).contains("Sign in").doesNotContain("invented-coordinator");
    }

    @Test
    void a_browser_sends_it_to_pages_alone() {
        assertThat(signIn().asList())
                .isNotEmpty()
                .allSatisfy(cookie -> assertThat(cookie.getPath()).isEqualTo("/reports"));
    }

    /** Also where a place in the path holds what would name the pages' tenant of the identity provider. */
    @Test
    void no_operation_of_the_contract_takes_it_for_an_access_token() {
        Cookies session = signIn();
        for (String programme : List.of("SIGNED", "page")) {
            Map<String, Map<String, Map<String, Object>>> paths =
                    new JsonPath(Repository.file("contracts/gateway.json").toFile()).getMap("paths");
            paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
                if (operation.get("security") instanceof List<?> schemes && !schemes.isEmpty()) {
                    String filled = path.replace("{programme}", programme)
                            .replace("{revision}", "1")
                            .replace("{extension}", "csv")
                            .replaceAll("\\{[a-z]+}", UUID.randomUUID().toString());
                    Response answer = browser()
                            .cookies(session)
                            .header("Origin", "http://localhost:5173")
                            .request(method, filled + "?programme=SIGNED");

                    assertThat(answer.statusCode()).as(method + " " + filled).isEqualTo(401);
                    assertThat(answer.contentType()).startsWith("application/problem+json");
                }
            }));
        }
    }

    private static Cookies signIn() {
        Response sent = browser().get(PAGE);
        return browser()
                .cookies(sent.detailedCookies())
                .get(callback(PAGE, sent))
                .detailedCookies();
    }

    private static String callback(String path, Response sent) {
        String state = URI.create(sent.header("Location")).getQuery().replaceFirst(".*\\bstate=([^&]+).*", "$1");
        return path + "?code=any&state=" + state;
    }

    private static RequestSpecification browser() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }
}
