package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import kz.ainalaiyn.stack.sample.Programme2023;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The report page in a real browser, after signing in at the real Keycloak. */
class ReportPageTest {
    private static LoadedSuite suite;
    private static Chromium browser;

    @BeforeAll
    static void open() throws Exception {
        browser = Chromium.open();
        suite = LoadedSuite.get();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "en, 1280, 900, different graduates reached, Tekeli city",
        "ru, 1280, 900, разных выпускников охвачено, город Текели",
        "kk, 390, 844, әртүрлі түлек қамтылды, Текелі қаласы",
    })
    void a_coordinator_sees_the_figure_and_the_curve(
            String language, int width, int height, String words, String district) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, height).setLocale(language))) {
            Page page = signedIn(context);

            int covered =
                    suite.as("reporter").get(LoadedSuite.REPORT).jsonPath().getInt("covered");
            assertThat(page.locator("#covered").textContent()).isEqualTo(Integer.toString(covered));
            assertThat(page.locator("main").textContent())
                    .contains(words, district)
                    .doesNotContain("ainalaiyn-boarding-school");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(page.locator("svg polyline").boundingBox().height).isGreaterThan(50);
            assertThat(page.locator("progress").getAttribute("value")).isEqualTo(Integer.toString(covered));
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing runs over the edge")
                    .isEqualTo(true);
            Chromium.picture(page, "report-page-%s-%d".formatted(language, width));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280", "DARK, 1280", "LIGHT, 320", "DARK, 320"})
    void whoever_cannot_see_well_or_uses_no_mouse_can_read_the_page(ColorScheme scheme, int width) {
        try (BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme))) {
            Page page = signedIn(context);

            Chromium.assertReadable(page);
            Chromium.picture(page, "report-page-%s-%d".formatted(scheme, width));
        }
    }

    @ParameterizedTest
    @CsvSource({"kk, LIGHT, 1280", "ru, DARK, 1280", "en, LIGHT, 320"})
    void the_final_report_can_be_read_by_everybody_too(String language, ColorScheme scheme, int width) {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setLocale(language)
                .setColorScheme(scheme))) {
            Page page = signedIn(context);
            page.locator("a.final").click();

            assertThat(page.locator("main section").count()).isGreaterThan(6);
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            Chromium.assertReadable(page);
            Chromium.picture(page, "final-report-%s-%s-%d".formatted(language, scheme, width));
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en, RANGE-EN", "DARK, 320, kk, RANGE-KK"})
    void a_figure_that_is_a_range_can_be_read_by_everybody_too(
            ColorScheme scheme, int width, String language, String programme) {
        RangeTest.open(suite, programme);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale(language))) {
            Page page = signedIn(context);
            page.navigate(
                    suite.stack().gateway().resolve("/reports/" + programme).toString());

            assertThat(page.locator(".range").textContent()).contains("1", "2");
            Chromium.assertReadable(page);
            Chromium.picture(page, "report-page-range-%s".formatted(language));
        }
    }

    @ParameterizedTest
    @CsvSource({"kk, LIGHT, 1280", "ru, DARK, 320", "en, LIGHT, 390"})
    void everybody_reads_the_public_figures_without_signing_in(String language, ColorScheme scheme, int width) {
        assertThat(suite.as("coordinator")
                        .put("/v1/releases/" + Programme2023.CODE)
                        .statusCode())
                .isIn(200, 201);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(scheme)
                .setLocale(language))) {
            Page page = context.newPage();
            page.navigate(suite.stack()
                    .gateway()
                    .resolve("/releases/" + Programme2023.CODE)
                    .toString());

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
            assertThat(Integer.parseInt(page.locator("#covered").textContent()) % 5)
                    .isZero();
            assertThat(page.locator("script:not([type='application/ld+json'])").count())
                    .isZero();
            Chromium.assertReadable(page);
            Chromium.picture(page, "public-page-%s-%d".formatted(language, width));
        }
    }

    @Test
    void the_page_is_read_without_scripts() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setJavaScriptEnabled(false))) {
            Page page = signedIn(context);

            assertThat(page.locator("#covered").textContent()).isNotBlank();
            assertThat(page.locator("script").count()).isZero();
        }
    }

    @Test
    void the_language_can_be_changed_on_the_page() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions().setLocale("en"))) {
            Page page = signedIn(context);

            page.locator("nav a[hreflang=kk]").click();

            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("kk");
        }
    }

    @Test
    void nobody_sees_the_page_without_signing_in() {
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions())) {
            Page page = context.newPage();

            page.navigate(address());

            assertThat(page.url()).contains("/realms/ainalaiyn/protocol/openid-connect/auth");
            assertThat(page.locator("#covered").count()).isZero();
        }
    }

    private static Page signedIn(BrowserContext context) {
        Page page = context.newPage();
        page.navigate(address());
        Chromium.signIn(page, "coordinator");
        return page;
    }

    private static String address() {
        return suite.stack().gateway().resolve("/reports/" + Programme2023.CODE).toString();
    }
}
