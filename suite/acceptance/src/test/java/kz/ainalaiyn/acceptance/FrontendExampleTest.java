package kz.ainalaiyn.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code examples/frontend} as people use it: built by npm, served at an origin that the suite knows, in a real browser. */
class FrontendExampleTest {
    private static final String GRADUATE = """
            {"familyName": "Ойдан-910", "givenName": "Мысал", "birthDate": "1999-12-31", "sex": "FEMALE",
             "institution": "invented-family-home", "graduationYear": 2017, "district": "331000000"}""";

    private static LoadedSuite suite;
    private static Chromium chromium;
    private static String url = "";

    private String graduate = "";

    @BeforeAll
    static void build() throws Exception {
        chromium = Chromium.open();
        suite = LoadedSuite.get();
        FirstSuccess.of("examples/frontend, built", () -> {
            FrontendExample.build();
            return url;
        });
        url = FrontendExample.serve(suite);
    }

    /** Nobody of the programme: no figure is any other for it. */
    @BeforeEach
    void register() {
        graduate = suite.as("coordinator")
                .contentType("application/json")
                .body(GRADUATE)
                .post("/v1/graduates?organisation=regional-society")
                .jsonPath()
                .getString("id");
    }

    @AfterEach
    void erase() {
        suite.as("coordinator").header("If-Match", "*").delete("/v1/graduates/" + graduate);
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void somebody_signs_in_finds_a_record_changes_it_and_signs_out() {
        try (BrowserContext context = open("en", 1280, ColorScheme.LIGHT)) {
            Page page = signIn(context, "coordinator");
            assertThat(page.locator(".found")).hasText(Pattern.compile("Found: 1[0-9]{2}"));
            assertThat(page.locator("tbody tr")).hasCount(25);
            page.locator("button.more").click();
            assertThat(page.locator("tbody tr")).hasCount(50);
            assertThat(page.locator("tbody tr:nth-child(26) a")).isFocused();
            page.locator("select").nth(1).selectOption("-birthDate");
            assertThat(page.locator("tbody tr")).hasCount(25);
            page.locator("select").nth(0).selectOption("invented-family-home");
            page.locator("input[type=search]").fill("oidan-910");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator(".found")).hasText("Found: 1");
            assertThat(page.locator("tbody tr"))
                    .containsText(Pattern.compile(
                            "31 Dec 1999.*Female.*A family-type home.*Regional society", Pattern.DOTALL));

            page.locator("tbody a").click();
            page.locator("#phone").fill("8 701 000 00 00");
            page.locator("#givenName").fill("Мысал-2");
            page.locator("[type=submit]").click();

            assertThat(page.locator("#said")).hasText("Saved.");
            assertThat(page.locator("#phone")).hasValue("+77010000000");
            assertThat(recorded("givenName") + recorded("phone")).isEqualTo("Мысал-2+77010000000");
            page.locator("main a").first().click();
            assertThat(page.locator("tbody tr")).containsText("Мысал-2");
            assertThat(page.locator("tbody a")).isFocused();
            assertThat(page.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])"))
                    .as("what lies in the browser's storage")
                    .isEqualTo("[{},{\"signed-in\":\"\"}]");

            page.reload();
            assertThat(page.locator("tbody tr")).hasCount(25);
            page.locator(".who button").click();
            assertThat(page.locator("button.main")).hasText("Sign in");
            page.goBack();
            assertThat(page.locator("button.main")).hasText("Sign in");
            assertThat(page.locator("tbody")).hasCount(0);
            page.locator("button.main").click();
            assertThat(page.locator("#password")).isVisible();
        }
    }

    @Test
    void who_was_slower_keeps_what_they_typed_and_sees_what_the_other_wrote() {
        try (BrowserContext context = open("en", 390, ColorScheme.LIGHT)) {
            Page page = openRecord(context);
            page.locator("#givenName").fill("Мысал-3");
            page.locator("#email").fill("mysal@example.kz");
            change("{\"givenName\": \"Мысал-4\", \"phone\": \"+77010000001\"}");

            page.locator("[type=submit]").click();

            assertThat(page.locator("#conflict")).containsText("Somebody was quicker");
            assertThat(page.locator("#conflict")).isFocused();
            Chromium.assertReadable(page);
            Chromium.picture(page, "frontend-conflict");
            page.locator("#conflict button").click();
            assertThat(page.locator("#conflict")).hasCount(0);
            assertThat(page.locator("#givenName")).hasValue("Мысал-3");
            assertThat(page.locator("#email")).hasValue("mysal@example.kz");
            assertThat(page.locator("#phone")).hasValue("+77010000001");
            assertThat(page.locator(".note.theirs")).containsText("There now: Мысал-4");
            Chromium.picture(page, "frontend-conflict-loaded");
            assertThat(recorded("givenName")).isEqualTo("Мысал-4");

            page.locator("[type=submit]").click();
            assertThat(page.locator("#said")).hasText("Saved.");
            assertThat(recorded("givenName") + recorded("phone")).isEqualTo("Мысал-3+77010000001");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "kk, 1950 – 2100 аралығындағы сан беріңіз., Талдықорған",
        "ru, Укажите число от 1950 до 2100., Талдыкорган",
        "en, Give a number from 1950 to 2100., Taldykorgan"
    })
    void a_wrong_value_is_explained_beside_its_field(String language, String message, String district) {
        try (BrowserContext context = open("de", 390, ColorScheme.DARK)) {
            Page page = openRecord(context);
            page.locator("nav button[lang=" + language + "]").click();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertThat(page.locator("#district option:checked")).containsText(district);
            page.locator("#email").fill("nobody");
            page.locator("#graduationYear").fill("3000");

            page.locator("[type=submit]").click();

            Locator year = page.locator("#graduationYear");
            assertThat(year).isFocused();
            assertThat(year).hasAttribute("aria-invalid", "true");
            assertThat(page.locator("#" + year.getAttribute("aria-describedby")))
                    .hasText(message);
            assertThat(page.locator(".note.fault")).hasCount(2);
            assertThat(page.locator("#email")).hasValue("nobody");
            Chromium.assertReadable(page);
            year.fill("2018");
            page.locator("#email").fill("");
            page.locator("[type=submit]").click();
            assertThat(page.locator(".note.fault")).hasCount(0);
            assertThat(recorded("graduationYear")).isEqualTo("2018");

            page.reload();
            assertThat(page.locator("#familyName")).isVisible();
            assertThat(page.locator("html")).hasAttribute("lang", language);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en", "DARK, 1280, kk", "LIGHT, 390, ru", "DARK, 390, kk"})
    void everybody_can_use_it(ColorScheme scheme, int width, String language) {
        try (BrowserContext context = open(language, width, scheme)) {
            List<String> said = new CopyOnWriteArrayList<>();
            context.onConsoleMessage(message -> said.add(message.text()));
            Page page = context.newPage();
            page.navigate(url);
            assertThat(page.locator("button.main")).isVisible();
            assertLooksRight(page, "door", scheme, width, language);
            page.close();

            page = signIn(context, "auditor");
            assertThat(page.locator("tbody tr")).hasCount(25);
            page.locator("nav button[lang=" + language + "]").click();
            assertThat(page.locator("html")).hasAttribute("lang", language);
            assertLooksRight(page, "list", scheme, width, language);
            page.locator("tbody a").first().click();
            assertThat(page.locator("#familyName")).isDisabled();
            assertThat(page.locator("[type=submit]")).hasCount(0);
            assertLooksRight(page, "record", scheme, width, language);
            assertThat(said).filteredOn(each -> !each.contains("/realms/")).isEmpty();
        }
    }

    @Test
    void a_code_that_is_newer_than_the_application_is_shown_itself() {
        try (BrowserContext context = open("en", 1280, ColorScheme.LIGHT)) {
            context.route(
                    Pattern.compile("/v1/graduates[/?]"),
                    route -> answerWith(route, body -> body.replace("\"FEMALE\"", "\"SOMETHING_NEW\"")));
            Page page = signIn(context, "coordinator");
            page.locator("input[type=search]").fill("Ойдан-910");
            assertThat(page.locator("tbody tr")).hasCount(1);
            assertThat(page.locator("tbody tr")).containsText("SOMETHING_NEW");

            page.locator("tbody a").click();

            assertThat(page.locator("#sex")).hasValue("SOMETHING_NEW");
            page.locator("#givenName").fill("Мысал-5");
            page.locator("[type=submit]").click();
            assertThat(page.locator("#said")).hasText("Saved.");
            assertThat(recorded("sex") + recorded("givenName")).isEqualTo("FEMALEМысал-5");
        }
    }

    @Test
    void a_busy_service_is_asked_again() {
        try (BrowserContext context = open("en", 1280, ColorScheme.LIGHT)) {
            Page page = openRecord(context);
            page.route("**/v1/graduates/*", FrontendExampleTest::busy, new Page.RouteOptions().setTimes(1));
            page.locator("#givenName").fill("Мысал-6");

            page.locator("[type=submit]").click();

            assertThat(page.locator("#said")).hasText(Pattern.compile("trying again in 1 s"));
            assertThat(page.locator("#said")).hasText("Saved.");
            assertThat(recorded("givenName")).isEqualTo("Мысал-6");
        }
    }

    @Test
    void who_has_to_sign_in_again_loses_nothing() {
        try (BrowserContext context = open("en", 1280, ColorScheme.LIGHT)) {
            Page page = openRecord(context);
            page.route("**/v1/graduates/*", FrontendExampleTest::ended, new Page.RouteOptions().setTimes(1));
            page.locator("#givenName").fill("Мысал-7");
            page.locator("[type=submit]").click();
            assertThat(page.locator(".trouble")).containsText("Your session has ended");
            Chromium.picture(page, "frontend-session-ended");

            page.locator(".trouble button").click();

            assertThat(page.locator("#said")).hasText("Saved.");
            assertThat(recorded("givenName")).isEqualTo("Мысал-7");
            assertThat(context.pages()).as("the other window is closed").hasSize(1);
        }
    }

    @Test
    void nothing_goes_out_in_the_name_of_another_who_signs_in_again() {
        try (BrowserContext context = open("en", 1280, ColorScheme.LIGHT)) {
            Page page = openRecord(context);
            page.route("**/v1/graduates/*", FrontendExampleTest::ended, new Page.RouteOptions().setTimes(1));
            page.locator("#givenName").fill("Мысал-9");
            page.locator("[type=submit]").click();
            assertThat(page.locator(".trouble")).containsText("Your session has ended");
            context.clearCookies();
            List<String> sent = new CopyOnWriteArrayList<>();
            page.onRequest(request -> sent.add(request.method()));
            List<String> asked = new CopyOnWriteArrayList<>();
            page.onDialog(dialog -> {
                asked.add(dialog.type());
                dialog.accept();
            });

            Page other = page.waitForPopup(() -> page.locator(".trouble button").click());
            other.locator("#username").fill("auditor");
            other.locator("#password").fill("development-auditor");
            other.locator("#kc-login").click();

            assertThat(page.locator("#givenName")).isDisabled();
            assertThat(page.locator("#givenName")).hasValue("Мысал");
            assertThat(sent).contains("GET").doesNotContain("PATCH");
            assertThat(asked).isEmpty();
        }
    }

    @Test
    void who_leaves_a_record_is_asked_about_what_they_typed() {
        try (BrowserContext context = open("en", 1280, ColorScheme.LIGHT)) {
            Page page = openRecord(context);
            page.locator("#givenName").fill("Мысал-9");
            List<String> asked = new CopyOnWriteArrayList<>();
            page.onceDialog(dialog -> {
                asked.add(dialog.message());
                dialog.dismiss();
            });

            page.locator("main a").first().click();

            page.waitForCondition(() -> !asked.isEmpty());
            assertThat(asked).containsExactly("What you typed is not saved. Leave this record without it?");
            assertThat(page).hasURL(url + "#" + graduate);
            assertThat(page.locator("#givenName")).hasValue("Мысал-9");

            page.onceDialog(dialog -> dialog.accept());
            page.locator("main a").first().click();
            assertThat(page.locator("tbody tr")).hasCount(25);
            page.goBack();
            assertThat(page.locator("#givenName")).hasValue("Мысал");
        }
    }

    @Test
    void a_token_that_is_about_to_end_is_renewed() {
        try (BrowserContext context = open("en", 1280, ColorScheme.LIGHT)) {
            context.clock().install();
            Page page = openRecord(context);
            page.locator("#givenName").fill("Мысал-8");
            page.clock().fastForward(Duration.ofSeconds(575).toMillis());

            page.waitForRequest(
                    request -> request.url().endsWith("/token")
                            && Objects.requireNonNullElse(request.postData(), "")
                                    .contains("grant_type=refresh_token"),
                    () -> page.locator("[type=submit]").click());

            assertThat(page.locator("#said")).hasText("Saved.");
            assertThat(recorded("givenName")).isEqualTo("Мысал-8");
        }
    }

    private static BrowserContext open(String language, int width, ColorScheme scheme) {
        return chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale(language)
                .setColorScheme(scheme));
    }

    private static Page signIn(BrowserContext context, String who) {
        return signIn(context, who, "");
    }

    private static Page signIn(BrowserContext context, String who, String place) {
        Page page = context.newPage();
        page.navigate(url + place);
        page.locator("button.main").click();
        page.locator("#username").fill(who);
        page.locator("#password").fill("development-" + who);
        page.locator("#kc-login").click();
        page.waitForURL(url + place);
        return page;
    }

    private Page openRecord(BrowserContext context) {
        Page page = signIn(context, "coordinator", "#" + graduate);
        assertThat(page.locator("#familyName")).hasValue("Ойдан-910");
        return page;
    }

    private String recorded(String member) {
        return suite.as("coordinator")
                .get("/v1/graduates/" + graduate)
                .jsonPath()
                .getString(member);
    }

    private void change(String members) {
        suite.as("coordinator")
                .header("If-Match", "*")
                .contentType("application/merge-patch+json; charset=UTF-8")
                .body(members)
                .patch("/v1/graduates/" + graduate)
                .then()
                .statusCode(200);
    }

    private static void answerWith(Route route, UnaryOperator<String> changed) {
        APIResponse answer = route.fetch();
        route.fulfill(new Route.FulfillOptions().setResponse(answer).setBody(changed.apply(answer.text())));
    }

    private static void ended(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(401)
                .setContentType("application/problem+json")
                .setHeaders(Map.of(
                        "Access-Control-Allow-Origin", suite.application().url()))
                .setBody("{}"));
    }

    private static void busy(Route route) {
        route.fulfill(new Route.FulfillOptions()
                .setStatus(429)
                .setHeaders(Map.of(
                        "Retry-After", "1",
                        "Access-Control-Allow-Origin", suite.application().url(),
                        "Access-Control-Expose-Headers", "Retry-After")));
    }

    private static void assertLooksRight(Page page, String name, ColorScheme scheme, int width, String language) {
        Chromium.picture(page, "frontend-%s-%s-%d-%s".formatted(name, scheme, width, language));
        Chromium.assertReadable(page);
    }
}
