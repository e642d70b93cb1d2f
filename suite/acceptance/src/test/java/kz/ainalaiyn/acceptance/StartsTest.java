package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.Stack;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The five-minute starts of docs/starts, followed as they are written. */
class StartsTest {
    private static final Path PROJECT = Path.of("../..").toAbsolutePath().normalize();

    private static Stack stack;

    @BeforeAll
    static void load() throws Exception {
        stack = LoadedSuite.get().stack();
    }

    @ParameterizedTest
    @CsvSource({"partner, '\"covered\":1,'", "reporting, 'The same, to the byte'"})
    void the_commands_of_a_start_work(String start, String said, @TempDir Path reports) throws Exception {
        Path log = Path.of("target/start-" + start + ".log");
        ProcessBuilder shell = new ProcessBuilder("bash", "-euo", "pipefail", "-c", blocks(start, "bash"))
                .directory(PROJECT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        shell.environment().put("GATEWAY", stack.gateway().toString());
        shell.environment().put("KEYCLOAK", stack.address(Part.KEYCLOAK).toString());
        shell.environment().put("AINALAIYN_HOME", LoadedSuite.folder().toString());
        shell.environment().put("REPORTS", reports.toString());

        Process following = shell.start();

        try {
            assertThat(FirstSuccess.of("docs/starts/" + start, () -> following.waitFor(3, TimeUnit.MINUTES)))
                    .as("ends by itself")
                    .isTrue();
            assertThat(following.exitValue()).as(Files.readString(log)).isZero();
            assertThat(Files.readString(log)).contains(said);
        } finally {
            following.destroyForcibly();
        }
    }

    @Test
    void the_page_of_the_frontend_team_signs_in_and_shows_a_programme() throws Exception {
        BrowserApplication application = LoadedSuite.get().application();
        application.servePage(
                "/start/",
                blocks("frontend", "html")
                        .replace("location.origin + '/'", "location.origin + '/start/'")
                        .replace("http://localhost:8080", stack.gateway().toString())
                        .replace(
                                "http://localhost:8180",
                                stack.address(Part.KEYCLOAK).toString().replace("127.0.0.1", "localhost")));
        try (Chromium chromium = Chromium.open();
                BrowserContext context = chromium.newContext(new Browser.NewContextOptions())) {
            Page page = context.newPage();
            page.navigate(application.url() + "/start/");
            page.locator("#signIn").click();
            page.locator("#username").fill("coordinator");
            page.locator("#password").fill("development-coordinator");
            page.locator("#kc-login").click();

            assertThat(page.locator("#title:not(:empty)").textContent()).contains("түлектерін");
        }
    }

    private static String blocks(String start, String language) throws Exception {
        Pattern block = Pattern.compile("^```" + language + "\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);
        return block.matcher(Files.readString(PROJECT.resolve("docs/starts/" + start + ".md")))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining("\n"))
                .replaceAll("(?m)^```.*$", "");
    }
}
