package kz.ainalaiyn.acceptance;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.http.Cookies;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ainalaiyn.stack.sample.Programme2023;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What the session of a coordinator who signed in at the real Keycloak is good for. */
class SessionCookieTest {
    private static final String PAGE = "/reports/" + Programme2023.CODE;
    private static final Pattern FORM = Pattern.compile("<form[^>]* action=\"([^\"]+)\"");

    private static LoadedSuite suite;
    private static Cookies session;

    @BeforeAll
    static void signIn() throws Exception {
        suite = LoadedSuite.get();
        Response sent = browser().get(gateway(PAGE));
        Response form = browser().get(URI.create(sent.header("Location")));
        Matcher action = FORM.matcher(form.asString());
        assertThat(action.find()).as(form.asString()).isTrue();
        Response signedIn = browser()
                .cookies(form.detailedCookies())
                .formParams(Map.of("username", "coordinator", "password", "development-coordinator"))
                .post(URI.create(action.group(1).replace("&amp;", "&")));
        session = browser()
                .cookies(sent.detailedCookies())
                .get(URI.create(signedIn.header("Location")))
                .detailedCookies();
    }

    @Test
    void it_opens_the_pages() {
        assertThat(browser().get(gateway(PAGE)).statusCode()).as("without it").isEqualTo(302);
        for (String page : List.of(PAGE, PAGE + "/final")) {
            assertThat(browser().cookies(session).get(gateway(page)).statusCode())
                    .as(page)
                    .isEqualTo(200);
        }
    }

    @Test
    void no_operation_of_the_four_applications_takes_it_for_an_access_token() throws Exception {
        JsonNode paths = new ObjectMapper()
                .readTree(suite.as("coordinator").get("/openapi.json").asString())
                .path("paths");
        List<String> taken = new ArrayList<>();
        int tried = 0;
        for (Map.Entry<String, JsonNode> path : paths.properties()) {
            for (Map.Entry<String, JsonNode> operation : path.getValue().properties()) {
                if (operation.getValue().path("security").isEmpty()) {
                    continue;
                }
                int status = send(operation.getKey(), filled(path.getKey()), operation.getValue())
                        .statusCode();
                if (status != 401) {
                    taken.add(status + " " + operation.getKey() + " " + path.getKey());
                }
                tried++;
            }
        }

        assertThat(taken).isEmpty();
        assertThat(tried).isGreaterThan(50);
    }

    private static Response send(String method, String path, JsonNode operation) {
        RequestSpecification request = browser()
                .cookies(session)
                .header("Origin", suite.application().url())
                .header("Idempotency-Key", UUID.randomUUID().toString());
        operation
                .at("/requestBody/content")
                .fieldNames()
                .forEachRemaining(type -> request.contentType(type).body("{}".getBytes(UTF_8)));
        return request.request(method.toUpperCase(Locale.ROOT), gateway(path));
    }

    private static String filled(String path) {
        return path.replace("{programme}", Programme2023.CODE)
                .replace("{revision}", "1")
                .replace("{extension}", "csv")
                .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
    }

    private static URI gateway(String path) {
        return suite.stack().gateway().resolve(path);
    }

    private static RequestSpecification browser() {
        return given().urlEncodingEnabled(false).redirects().follow(false);
    }
}
