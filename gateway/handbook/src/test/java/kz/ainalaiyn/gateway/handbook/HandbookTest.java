package kz.ainalaiyn.gateway.handbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.testing.Repository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The site as the build has made it. */
class HandbookTest {
    private static final Path SITE = Path.of("target/classes/handbook");

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
    private static final Pattern CODE = Pattern.compile("<pre.*?</pre>", Pattern.DOTALL);
    private static final Pattern BY_SCRIPT = Pattern.compile("<script(?! src=)|<[^>]+ (?:style|on[a-z]+)=");

    /** What the gateway serves beside the site. */
    private static final Pattern OF_THE_GATEWAY = Pattern.compile(
            "/(?:\\?lang=(?:kk|ru|en))?|/(?:reports(?:/AINALAIYN-2023\\?asOf=100)?|openapi\\.json|icon\\.svg|report\\.css)");

    @Test
    void every_link_leads_to_a_page_and_to_a_place_that_is_on_it() throws IOException {
        List<String> broken = new ArrayList<>();
        int followed = 0;
        for (String page : pages()) {
            for (String link : links(page)) {
                followed++;
                if (!leadsSomewhere(page, link)) {
                    broken.add(page + ": " + link);
                }
            }
        }

        assertThat(broken).isEmpty();
        assertThat(followed).isGreaterThan(3_000);
    }

    @Test
    void every_page_is_reached_from_the_first() throws IOException {
        Set<String> reached = new TreeSet<>(Set.of("index.html"));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            for (String link : links(next.remove())) {
                String page = link.replaceFirst("/docs/?", "")
                        .replaceFirst("(.*)\\?lang=(kk|ru)", "$1.$2")
                        .replaceFirst("[?#].*", "");
                String file = page.startsWith(".") ? "index" + page + ".html" : page + ".html";
                if (link.startsWith("/docs") && Files.exists(SITE.resolve(file)) && reached.add(file)) {
                    next.add(file);
                }
            }
        }

        assertThat(reached)
                .containsAll(pages().stream()
                        .filter(page -> !page.equals("signed-in.html"))
                        .toList());
    }

    @Test
    void every_type_of_problem_has_a_page_with_its_status_and_its_titles() throws IOException {
        for (HttpProblem type : HttpProblem.values()) {
            assertThat(Files.readString(SITE.resolve(type.url().replace("/docs/", "") + ".html")))
                    .contains("<code>" + type.url() + "</code>, status " + type.status());
        }
        for (String language : List.of("en", "ru", "kk")) {
            Properties texts = catalogues(language);
            Set<String> titles = texts.stringPropertyNames().stream()
                    .filter(key -> key.startsWith("title."))
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(titles).hasSizeGreaterThan(30);
            for (String title : titles) {
                assertThat(Files.readString(SITE.resolve("errors/" + title.substring(6) + ".html")))
                        .contains(texts.getProperty(title).replace("''", "'"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starts/partner", "starts/frontend", "starts/reporting", "starts/director"})
    void a_start_has_the_same_commands_in_every_language(String start) throws IOException {
        List<String> english = code(start + ".html");

        assertThat(code(start + ".ru.html")).isEqualTo(english);
        assertThat(code(start + ".kk.html")).isEqualTo(english);
    }

    @Test
    void no_page_needs_more_than_its_policy_allows() throws IOException {
        for (String page : pages()) {
            assertThat(BY_SCRIPT.matcher(read(page)).results().map(found -> found.group()))
                    .as(page)
                    .isEmpty();
        }
    }

    @Test
    void every_part_of_every_page_can_be_found() throws IOException {
        assertThat(Files.readString(SITE.resolve("search.json")))
                .contains(
                        "\"at\":\"/docs/guides/paging#sending-a-request-again\"",
                        "\"at\":\"/docs/errors/budget-exceeded\"",
                        "\"at\":\"/docs/starts/partner?lang=kk\"",
                        "\"path\":\"guides paging\"");
    }

    private static boolean leadsSomewhere(String page, String link) throws IOException {
        if (link.startsWith("https://") || link.startsWith("http://localhost:5173/")) {
            return true;
        }
        String address = link.replaceFirst("\\?lang=(kk|ru|en)", "").replaceFirst("#.*", "");
        if (!address.isEmpty() && !address.matches("/docs(/.*)?")) {
            return OF_THE_GATEWAY.matcher(link).matches();
        }
        String path = address.replaceFirst("/docs/?", "");
        String target = address.isEmpty() ? page : path.isEmpty() ? "index.html" : path;
        if (!target.contains(".")) {
            target += ".html";
        }
        int hash = link.indexOf('#');
        return Files.isRegularFile(SITE.resolve(target))
                && (hash < 0 || read(target).contains("id=\"" + link.substring(hash + 1) + "\""));
    }

    private static List<String> links(String page) throws IOException {
        return LINK.matcher(read(page)).results().map(link -> link.group(1)).toList();
    }

    private static List<String> code(String page) throws IOException {
        return CODE.matcher(read(page)).results().map(found -> found.group()).toList();
    }

    private static List<String> pages() throws IOException {
        return Files.readAllLines(SITE.resolve("pages")).stream()
                .filter(file -> file.endsWith(".html"))
                .toList();
    }

    private static String read(String file) throws IOException {
        return Files.readString(SITE.resolve(file));
    }

    private static Properties catalogues(String language) throws IOException {
        Properties all = new Properties();
        try (Stream<Path> files = Files.walk(Repository.file("."))) {
            for (Path file : files.filter(
                            each -> each.endsWith("src/main/resources/catalogue/" + language + ".properties"))
                    .toList()) {
                try (Reader texts = Files.newBufferedReader(file)) {
                    all.load(texts);
                }
            }
        }
        return all;
    }
}
