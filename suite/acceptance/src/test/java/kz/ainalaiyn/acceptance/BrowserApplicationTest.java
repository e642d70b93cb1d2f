package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import io.restassured.path.json.JsonPath;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scripts in a real browser that call the API, with tokens that a person has signed in for at the real Keycloak. */
class BrowserApplicationTest {
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
    void an_application_signs_somebody_in_reads_and_changes() {
        try (BrowserContext context = chromium.newContext(new Browser.NewContextOptions().setLocale("kk"))) {
            Page page = context.newPage();
            page.navigate(suite.application().url() + "/");
            signIn(page);

            JsonPath seen = seen(page);

            assertThat(seen.getMap("me.body"))
                    .containsEntry("name", "coordinator")
                    .containsEntry("sees", "EVERYTHING")
                    .containsEntry("language", "kk");
            assertThat(seen.getInt("programme.status")).isEqualTo(200);
            assertThat(seen.getString("programme.etag")).startsWith("\"");
            assertThat(seen.getInt("kept.status")).isEqualTo(200);
            assertThat(seen.getInt("stale.status")).isEqualTo(412);
            assertThat(seen.getString("stale.language")).isEqualTo("kk");
            assertThat(seen.getString("signedOut.body.type")).endsWith("unauthenticated");
        }
    }

    @Test
    void a_page_of_an_origin_that_the_suite_does_not_know_reads_nothing() throws IOException {
        BrowserApplication stranger = BrowserApplication.start();
        stranger.serve(suite.stack().gateway().toString(), "any");
        try (BrowserContext context = chromium.newContext(new Browser.NewContextOptions())) {
            Page page = context.newPage();

            page.navigate(suite.application().url() + "/#public");
            assertThat(seen(page).getInt("status")).as("a page that it knows").isEqualTo(200);

            page.navigate(stranger.url() + "/#public");
            assertThat(page.locator("#seen:not(:empty)").textContent()).isEqualTo("null");
        }
    }

    private static void signIn(Page page) {
        page.locator("#username").fill("coordinator");
        page.locator("#password").fill("development-coordinator");
        page.locator("#kc-login").click();
    }

    private static JsonPath seen(Page page) {
        return new JsonPath(page.locator("#seen:not(:empty)").textContent());
    }
}
