package kz.ainalaiyn.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a coordinator does on the pages of a programme, in a real browser and with the real services: seals, decides, asks why, and releases nothing. */
class ProgrammePagesTest {
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
        "en, 1280, LIGHT, The seal holds., Decided: two persons., This person is counted.",
        "en, 390, DARK, The seal holds., Decided: two persons., This person is counted.",
        "ru, 1280, DARK, Печать верна., Решено: два человека., Этот человек учтён.",
        "ru, 390, LIGHT, Печать верна., Решено: два человека., Этот человек учтён.",
        "kk, 1280, LIGHT, Мөр дұрыс., Шешілді: екі адам., Бұл адам есептелген.",
        "kk, 390, DARK, Мөр дұрыс., Шешілді: екі адам., Бұл адам есептелген.",
    })
    void a_coordinator_seals_a_figure_decides_a_pair_and_asks_why_somebody_is_counted(
            String language, int width, ColorScheme scheme, String holds, String decided, String counted) {
        String programme = "PAGES-" + language.toUpperCase(Locale.ROOT) + "-" + width;
        int revision = RangeTest.open(suite, programme);
        try (BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 844)
                .setLocale(language)
                .setColorScheme(scheme))) {
            Page page = context.newPage();
            String home =
                    suite.stack().gateway().resolve("/reports/" + programme).toString();
            page.navigate(home);
            Chromium.signIn(page, "coordinator");
            assertThat(page.locator("input[name=confirmed]").count())
                    .as("open duplicates stand in the way of a release")
                    .isZero();
            assertLooksRight(page, "programme", language, width);

            page.locator("form[action*='/seals/'] button").press("Enter");
            assertThat(page.locator("#notice").textContent()).isNotBlank();
            assertThat(page.evaluate("document.activeElement.id"))
                    .as("who hears the page hears first what came of it")
                    .isEqualTo("notice");
            assertLooksRight(page, "sealed", language, width);
            page.locator("a[href*='/seals/" + revision + "']").click();
            assertThat(page.locator(".verdict").textContent()).contains(holds);
            assertLooksRight(page, "seal", language, width);

            page.navigate(home);
            page.locator("a[href*='/duplicates']").click();
            assertThat(page.locator("tr.differs").count()).isGreaterThan(1);
            assertThat(page.locator("table.pair").textContent()).contains("Ойданұлы-", "Ойданулы-");
            assertLooksRight(page, "pair", language, width);
            page.locator("button[value=DIFFERENT_PERSONS]").press("Enter");
            assertThat(page.locator("#notice").textContent()).contains(decided);
            assertLooksRight(page, "decided", language, width);

            Locator confirmation = awaitRelease(page, home);
            assertLooksRight(page, "to-be-released", language, width);
            page.locator("form[action*='/release'] button").click();
            assertThat(page.url()).as("nothing is sent that was not confirmed").isEqualTo(home);
            assertThat(confirmation.isChecked()).isFalse();
            assertThat(given().get(suite.stack().gateway().resolve("/v1/releases/" + programme))
                            .statusCode())
                    .isEqualTo(404);

            page.locator("#graduate").fill(programme);
            page.locator("#graduate").press("Enter");
            assertThat(page.locator("main li a").count())
                    .as("both organisations gave this identifier")
                    .isEqualTo(2);
            assertLooksRight(page, "which", language, width);
            page.locator("main li a").first().click();
            assertThat(page.locator(".verdict").textContent()).contains(counted);
            assertLooksRight(page, "why", language, width);
        }
    }

    /** The projection is told of the decision within moments. */
    private static Locator awaitRelease(Page page, String home) {
        Instant deadline = Instant.now().plus(Duration.ofSeconds(20));
        Locator confirmation = page.locator("input[name=confirmed]");
        do {
            page.navigate(home);
            assertThat(Instant.now()).as(page.locator("main").textContent()).isBefore(deadline);
        } while (confirmation.count() == 0);
        return confirmation;
    }

    private static void assertLooksRight(Page page, String name, String language, int width) {
        assertThat(page.locator("html").getAttribute("lang")).as(name).isEqualTo(language);
        assertThat(page.locator("script").count()).isZero();
        Chromium.picture(page, "pages-%s-%s-%d".formatted(name, language, width));
        Chromium.assertReadable(page);
    }
}
