package kz.ainalaiyn.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.ainalaiyn.stack.sample.Programme2023;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The front door for people, in a real browser and with the real Keycloak. */
class HomePageTest {
    private static final String REPORT = "/reports/" + Programme2023.CODE;

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

    @Test
    void a_coordinator_comes_in_reads_a_report_takes_it_along_and_goes_out_again() throws Exception {
        int covered = suite.as("reporter").get(LoadedSuite.REPORT).jsonPath().getInt("covered");
        try (BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setLocale("en").setJavaScriptEnabled(false))) {
            Page page = context.newPage();
            page.navigate(address("/"));
            page.locator("a.button").click();
            Chromium.signIn(page, "coordinator");

            assertThat(page.locator(".who").textContent()).contains("Signed in as coordinator");
            Locator card = page.locator("li.card", new Page.LocatorOptions().setHasText("socialisation and support"));
            assertThat(card.locator(".figure").textContent()).isEqualTo(covered + " different graduates reached");
            assertThat(card.locator("progress").getAttribute("value")).isEqualTo(Integer.toString(covered));
            assertThat(card.locator("polyline").boundingBox().height).isGreaterThan(20);

            card.locator("h2 a").click();
            assertThat(page.url()).contains(REPORT);
            assertThat(page.locator("#covered").textContent()).isEqualTo(Integer.toString(covered));
            assertFile(page, "PDF", "pdf", "%PDF-");
            assertFile(page, "XLSX", "xlsx", "PK");
            assertFile(page, "CSV", "csv", "programmes,rule,revision");
            assertFile(page, "IATI", "iati.xml", "<?xml");

            page.navigate(address("/"));
            assertThat(page.url()).as("the door leads on").contains("/reports");

            page.locator(".who a").click();
            page.waitForURL(url -> url.startsWith(address("/?")));
            assertThat(page.locator("a.button").textContent()).isEqualTo("Sign in");
            page.navigate(address("/"));
            assertThat(page.locator("a.button").count())
                    .as("the door is a door again")
                    .isEqualTo(1);
            page.navigate(address(REPORT));
            assertThat(page.url()).contains("/realms/ainalaiyn/protocol/openid-connect/auth");
            assertThat(page.locator("#password").count())
                    .as("the session at Keycloak has ended too")
                    .isEqualTo(1);
        }
    }

    private static void assertFile(Page page, String label, String extension, String begins) throws Exception {
        Download file = page.waitForDownload(
                () -> page.locator(".downloads a[download]", new Page.LocatorOptions().setHasText(label))
                        .click());
        assertThat(file.suggestedFilename())
                .startsWith("coverage-" + Programme2023.CODE)
                .endsWith(extension);
        byte[] bytes = Files.readAllBytes(file.path());
        byte[] head = begins.getBytes(UTF_8);
        assertThat(bytes).hasSizeGreaterThan(500).startsWith(head);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en", "DARK, 1280, ru", "LIGHT, 320, kk", "DARK, 320, en"})
    void everybody_can_read_the_door_and_what_is_behind_it(ColorScheme scheme, int width, String language) {
        try (BrowserContext context = chromium.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale(language)
                .setColorScheme(scheme))) {
            Page page = context.newPage();
            for (String[] step : new String[][] {
                {"/", "door"}, {"/nothing/here", "problem"}, {"/releases/NOT-" + Programme2023.CODE, "not-released"}
            }) {
                page.navigate(address(step[0]));
                assertLooksRight(page, step[1], scheme, width, language);
            }
            page.navigate(address("/reports"));
            Chromium.signIn(page, "auditor");
            assertLooksRight(page, "programmes", scheme, width, language);
            page.navigate(address("/reports/AINALAYN-2023"));
            assertThat(page.locator("main a[href^='" + REPORT + "']").count()).isEqualTo(1);
            assertLooksRight(page, "not-known", scheme, width, language);
        }
    }

    @ParameterizedTest
    @CsvSource({"consultant, en", "juror, kk"})
    void who_reads_no_reports_is_told_so_and_can_sign_in_as_somebody_else(String who, String language) {
        try (BrowserContext context = chromium.newContext(
                new Browser.NewContextOptions().setViewportSize(390, 800).setLocale(language))) {
            Page page = context.newPage();
            page.navigate(address("/reports"));
            Chromium.signIn(page, who);
            assertThat(page.locator("li.card").count()).isZero();
            assertLooksRight(page, "other-role-" + who, ColorScheme.LIGHT, 390, language);

            assertThat(page.navigate(address(REPORT)).status()).isEqualTo(403);
            assertLooksRight(page, "forbidden-" + who, ColorScheme.LIGHT, 390, language);
            page.locator("main a.button").click();
            page.waitForURL(url -> url.startsWith(address("/?")));
            page.locator("a.button").click();
            assertThat(page.locator("#username").count()).isEqualTo(1);
        }
    }

    @Test
    void a_browser_finds_everything_that_the_pages_load() {
        try (BrowserContext context = chromium.newContext(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            List<String> refused = new CopyOnWriteArrayList<>();
            page.onResponse(answer -> {
                if (answer.status() >= 400) {
                    refused.add(answer.status() + " " + answer.url());
                }
            });
            page.onConsoleMessage(message -> refused.add(message.text()));
            page.navigate(address("/"));
            page.navigate(address("/reports"));
            Chromium.signIn(page, "coordinator");
            page.navigate(address(REPORT));

            assertThat(refused).filteredOn(each -> !each.contains("/realms/")).isEmpty();
        }
    }

    private static void assertLooksRight(Page page, String name, ColorScheme scheme, int width, String language) {
        assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(language);
        assertThat(page.locator("script").count()).isZero();
        Chromium.picture(page, "home-%s-%s-%d-%s".formatted(name, scheme, width, language));
        Chromium.assertReadable(page);
    }

    private static String address(String path) {
        return suite.stack().gateway().resolve(path).toString();
    }
}
