package kz.ainalaiyn.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.response.Response;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The documentation that the gateway serves, in a real browser. */
class DocumentationTest {
    private static final Pattern TYPE = Pattern.compile("/docs/errors/[a-z-]+");

    private static LoadedSuite suite;
    private static Chromium chromium;

    @BeforeAll
    static void open() throws Exception {
        chromium = Chromium.open();
        suite = LoadedSuite.get();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 320", "DARK, 320"})
    void everybody_can_read_it(ColorScheme scheme, int width) {
        try (BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme))) {
            Page page = context.newPage();
            for (String path : List.of(
                    "/docs",
                    "/docs/starts/partner?lang=kk",
                    "/docs/starts/director?lang=ru",
                    "/docs/starts/frontend?lang=en",
                    "/docs/guides/access",
                    "/docs/architecture",
                    "/docs/errors/invalid-input")) {
                page.navigate(address(path));
                Chromium.picture(page, "docs-%s-%s-%d".formatted(path.replaceAll("\\W+", "-"), scheme, width));
                Chromium.assertReadable(page);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"en, Start: a partner's system", "ru, Начало: система партнёра", "kk, Бастау: серіктестің жүйесі"})
    void a_start_is_in_the_language_of_the_browser(String language, String heading) {
        try (BrowserContext context = chromium.newContext(new Browser.NewContextOptions().setLocale(language))) {
            Page page = context.newPage();
            page.navigate(address("/docs/starts/partner"));

            assertThat(page.locator("h1").textContent()).isEqualTo(heading);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("#contents [aria-current=page]").count()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "paging, en, /docs/guides/paging",
        "budget-exceeded, en, /docs/errors/budget-exceeded",
        "семинар, ru, /docs/starts/partner?lang=ru",
        "түлек, kk, /docs/starts/partner?lang=kk",
    })
    void what_is_sought_is_found_by_the_keyboard_alone(String sought, String language, String first) {
        try (BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(320, 800).setLocale(language))) {
            Page page = context.newPage();
            page.navigate(address("/docs"));
            page.keyboard().press("/");
            page.keyboard().type(sought);
            page.locator("#found a").first().waitFor();
            Chromium.assertReadable(page);
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");

            page.waitForURL(url -> url.startsWith(address(first)));
        }
    }

    @Test
    void every_type_of_problem_in_the_contract_opens() {
        Set<String> types = new TreeSet<>();
        TYPE.matcher(given().get(address("/openapi.json")).asString())
                .results()
                .forEach(type -> types.add(type.group()));

        assertThat(types).hasSizeGreaterThan(25);
        for (String type : types) {
            Response page = given().get(address(type));
            assertThat(page.statusCode()).as(type).isEqualTo(200);
            assertThat(page.contentType()).isEqualTo("text/html;charset=UTF-8");
            assertThat(page.header("ETag")).startsWith("\"");
        }
    }

    @Test
    void a_browser_finds_everything_that_the_pages_load_and_asks_nobody_else() {
        try (BrowserContext context = chromium.newContext(new Browser.NewContextOptions())) {
            List<String> unwanted = unwanted(context);
            Page page = context.newPage();
            page.navigate(address("/docs/about"));
            page.locator("#sought").fill("token");
            page.locator("#found a").first().waitFor();
            page.navigate(address("/docs/reference"));
            page.getByText("List organisations by code").first().waitFor();

            assertThat(unwanted)
                    .filteredOn(each -> !each.startsWith("@scalar/"))
                    .isEmpty();
        }
    }

    /** Its renderer is another's; what it marks wrongly is mended as it is drawn. */
    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 390"})
    void everybody_can_read_the_reference(ColorScheme scheme, int width) {
        try (BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setColorScheme(scheme))) {
            Page page = context.newPage();
            page.navigate(address("/docs/reference"));
            page.getByText("Client Libraries").first().waitFor();

            Chromium.assertReadable(page);
        }
    }

    @Test
    void an_operation_is_tried_in_the_reference_after_signing_in() {
        try (BrowserContext context = chromium.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900))) {
            Page page = context.newPage();
            page.navigate(address("/docs/reference") + "#tag/caller/GET/v1/me");
            Locator authorize = button(page, "Authorize");
            authorize.waitFor();
            Page provider = context.waitForPage(authorize::click);
            provider.locator("#username").fill("coordinator");
            provider.locator("#password").fill("development-coordinator");
            provider.locator("#kc-login").click();
            page.getByText("Access Token").first().waitFor();

            button(page, "Test Request (get /v1/me)").click();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Send"))
                    .first()
                    .click();

            page.getByText("200 OK").first().waitFor();
            Chromium.picture(page, "docs-reference");
        }
    }

    private static Locator button(Page page, String name) {
        return page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(name).setExact(true))
                .first();
    }

    /** What the browser complains of, and whom it asks beside the gateway. */
    private static List<String> unwanted(BrowserContext context) {
        List<String> unwanted = new CopyOnWriteArrayList<>();
        context.onConsoleMessage(message -> unwanted.add(message.text()));
        context.onRequest(request -> {
            if (!request.url().startsWith(address("/"))) {
                unwanted.add(request.url());
            }
        });
        context.onResponse(answer -> {
            if (answer.status() >= 400) {
                unwanted.add(answer.status() + " " + answer.url());
            }
        });
        return unwanted;
    }

    private static String address(String path) {
        return suite.stack().gateway().resolve(path).toString();
    }
}
