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
                            .replace("{graduate}", UUID.randomUUID().toString());
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
        String state = URI.create(sent.header("Location")).getQuery().replaceFirst(".*\\bstate=([^&]+).*", "$1");
        return browser()
                .cookies(sent.detailedCookies())
                .get(PAGE + "?code=any&state=" + state)
                .detailedCookies();
    }

    private static RequestSpecification browser() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }
}
