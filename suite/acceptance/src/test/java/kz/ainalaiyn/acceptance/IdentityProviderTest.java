package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.Stack;
import kz.ainalaiyn.stack.StackFailure;
import kz.ainalaiyn.stack.StackSettings;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The realm in the real Keycloak. */
class IdentityProviderTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static Stack stack;

    @BeforeAll
    static void start() {
        stack = Stack.start(
                StackSettings.ofThisProject(System.getenv())
                        .only(Part.POSTGRES, Part.KEYCLOAK)
                        .withState(Path.of("target/identity-provider"))
                        .withFreePorts()
                        .startingFresh(),
                System.err::println);
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "coordinator, coordinator, , coordinator",
        "clerk, partner, regional-society, clerk",
        "consultant, consultant, ainalaiyn-centre, consultant",
        "juror, juror, , juror",
        "auditor, auditor, , auditor",
        "partner-a, partner, regional-society, service-account-partner-a",
        "partner-b, partner, ainalaiyn-centre, service-account-partner-b",
        "reporter, reporter, , service-account-reporter",
        "gateway, feed-reader, , service-account-gateway",
        "events-service, feed-reader, , service-account-events-service",
        "grants-service, feed-reader, , service-account-grants-service",
    })
    void a_token_says_for_whom_it_is_and_what_the_caller_may_do(
            String who, String role, String organisation, String username) throws Exception {
        JsonNode claims = claimsOf(stack.token(who));

        assertThat(claims.path("aud").asText()).isEqualTo("ainalaiyn");
        assertThat(claims.path("iss").asText()).isEqualTo(issuer());
        assertThat(claims.path("sub").asText()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
        assertThat(claims.path("realm_access").path("roles"))
                .isEqualTo(JSON.createArrayNode().add(role));
        assertThat(claims.path("organisation").asText(null)).isEqualTo(organisation);
        assertThat(claims.path("preferred_username").asText()).isEqualTo(username);
    }

    @Test
    void the_applications_find_keys_at_their_own_address_and_the_issuer_of_the_browsers() throws Exception {
        JsonNode metadata =
                JSON.readTree(get("/.well-known/openid-configuration").body());

        assertThat(metadata.path("issuer").asText()).isEqualTo(issuer());
        assertThat(metadata.path("jwks_uri").asText())
                .startsWith(stack.address(Part.KEYCLOAK).toString());
        assertThat(metadata.path("authorization_endpoint").asText()).startsWith(issuer());
    }

    @ParameterizedTest
    @CsvSource({"PARTNER_A_SECRET", "${PARTNER_A_SECRET}", "''"})
    void no_other_secret_than_the_configured_one_is_a_partners(String secret) throws Exception {
        HttpResponse<String> response =
                post(Map.of("grant_type", "client_credentials", "client_id", "partner-a", "client_secret", secret));

        assertThat(response.statusCode()).isEqualTo(401);
    }

    @Test
    void a_system_cannot_log_in_as_a_person() throws Exception {
        HttpResponse<String> response = post(Map.of(
                "grant_type", "password",
                "client_id", "partner-a",
                "client_secret", "development-partner-a",
                "username", "coordinator",
                "password", "development-coordinator"));

        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("unauthorized_client");
    }

    @Test
    void the_page_is_logged_in_to_with_a_challenge() throws Exception {
        assertThat(authorization(stack.gateway() + "/", "&code_challenge_method=S256&code_challenge=" + "a".repeat(43))
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void the_page_is_not_logged_in_to_without_a_challenge() throws Exception {
        HttpResponse<String> response = authorization(stack.gateway() + "/", "");

        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(response.headers().firstValue("Location").orElse("")).contains("error=invalid_request");
    }

    /** Whoever comes from a page of the gateway does not believe that this is another house's. */
    @ParameterizedTest
    @CsvSource({
        "LIGHT, 1280, en, 'Sign In', 'rgb(251, 250, 247)', 'rgb(11, 110, 110)'",
        "DARK, 390, kk, 'Кіру', 'rgb(20, 24, 29)', 'rgb(92, 200, 194)'",
        "LIGHT, 320, ru, 'Вход', 'rgb(251, 250, 247)', 'rgb(11, 110, 110)'"
    })
    void the_form_of_the_login_looks_like_our_pages(
            ColorScheme scheme, int width, String language, String button, String paper, String accent) {
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 800)
                        .setLocale(language)
                        .setColorScheme(scheme))) {
            Page page = context.newPage();
            page.navigate(realm(authorizationPath(
                            stack.gateway() + "/", "&code_challenge_method=S256&code_challenge=" + "a".repeat(43)))
                    .toString()
                    .replace("127.0.0.1", "localhost"));

            assertThat(page.locator("#kc-login").textContent().strip()).startsWith(button);
            assertThat(colour(page, "body")).isEqualTo(paper);
            assertThat(colour(page, "#kc-login")).isEqualTo(accent);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            Chromium.picture(page, "sign-in-" + language);
            Chromium.assertReadable(page);
        }
    }

    private static String colour(Page page, String selector) {
        return (String) page.locator(selector).evaluate("element => getComputedStyle(element).backgroundColor");
    }

    @Test
    void a_login_leads_nowhere_but_to_the_gateway() throws Exception {
        assertThat(authorization("http://localhost:1/", "&code_challenge_method=S256&code_challenge=" + "a".repeat(43))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void nobody_gets_a_token_whom_the_realm_does_not_know() {
        assertThatThrownBy(() -> stack.token("somebody"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("Nobody is called somebody; there are coordinator,");
    }

    private static String issuer() {
        return "http://localhost:" + stack.address(Part.KEYCLOAK).getPort() + "/realms/ainalaiyn";
    }

    private static JsonNode claimsOf(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }

    private static HttpResponse<String> authorization(String redirect, String more) throws Exception {
        return get(authorizationPath(redirect, more));
    }

    private static String authorizationPath(String redirect, String more) {
        return "/protocol/openid-connect/auth?client_id=ainalaiyn-page&response_type=code&scope=openid&redirect_uri="
                + redirect + more;
    }

    private static HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(realm(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> post(Map<String, String> form) throws Exception {
        String body = String.join(
                "&",
                form.entrySet().stream()
                        .map(field ->
                                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .toList());
        return HTTP.send(
                HttpRequest.newBuilder(realm("/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static URI realm(String path) {
        return URI.create(stack.address(Part.KEYCLOAK) + "/realms/ainalaiyn" + path);
    }
}
