package kz.ainalaiyn.gateway.documents.finalreport;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.documents.format.PdfText;
import kz.ainalaiyn.gateway.documents.format.Rendering;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class FinalReportTest {
    private static final Pattern NUMBER = Pattern.compile("[0-9]+(?:[,\u00a0 ][0-9]{3})*");

    private final String code = "P-" + UUID.randomUUID();
    private final FeedFixture feed;

    FinalReportTest(Projection projection) {
        feed = new FeedFixture(projection);
    }

    /** Both have other numbers in everything, so a number that is in both is not from the data. */
    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void every_number_of_the_text_is_from_the_data(String language) {
        new AnyProgramme(code + "-1", 2021, 13, 211, 2, 79, 34, 18, 4, 1_000_000, 40, 500).tell(feed);
        new AnyProgramme(code + "-2", 2022, 14, 212, 3, 81, 35, 19, 5, 900_001, 41, 700).tell(feed);

        Set<String> one = numbers(story(code + "-1", language));
        Set<String> other = numbers(story(code + "-2", language));

        assertThat(one).contains("2021", "13", "211", "2", "79", "34", "18", "4", "1000000", "4000000", "40", "500");
        assertThat(other).contains("2022", "14", "212", "3", "81", "35", "19", "5", "900001", "4500005", "41", "700");
        one.retainAll(other);
        // One training and one forum, and nobody reached, are in both.
        assertThat(one).isEqualTo(Set.of("1", "0"));
    }

    @Test
    void what_is_known_is_told_in_three_languages() {
        new AnyProgramme(code, 2023, 30, 100, 2, 79, 34, 18, 4, 1_000_000, 40, 500).tell(feed);

        assertThat(story(code, "en"))
                .contains(
                        "The programme ran from 30 January 2023 to 30 December 2023.",
                        "at least 100 graduates",
                        "the target was not met",
                        "“Any App” competition",
                        "18 applications were handed in.",
                        "4 grants were awarded, 4,000,000 KZT in all:",
                        "Invented project — 1,000,000 KZT",
                        "1 training for children was held:",
                        "30 October 2023",
                        "Guests: an invented office.",
                        "40 consultations were given:",
                        "79 publications appeared:",
                        "booklets — 500 copies",
                        "Invented society — carried it out");
        assertThat(story(code, "ru"))
                .contains(
                        "Подано 18 заявок.",
                        "Присуждено 4 гранта, всего 4 000 000 тенге:",
                        "Проведён 1 тренинг для детей:",
                        "30 октября 2023 года",
                        "Вышло 79 публикаций:",
                        "буклеты — 500 экземпляров",
                        "Вымышленное общество — исполнитель");
        assertThat(story(code, "kk"))
                .contains(
                        "кемінде 100 түлекті қамту",
                        "18 өтінім түсті.",
                        "4 грант берілді, барлығы 4 000 000 теңге:",
                        "Ойдан шығарылған жоба — 1 000 000 теңге",
                        "Балаларға арналған 1 тренинг өткізілді:",
                        "2023 жылғы 30 қазан",
                        "79 жарияланым жарық көрді:",
                        "буклеттер — 500 дана",
                        "Ойдан қоғам — орындаушы");
    }

    @Test
    void of_what_nothing_is_known_nothing_is_said() {
        feed.apply(Source.EVENTS, FeedFixture.programme(code, 0, "Asia/Almaty", "2023-07-01", "2023-11-30", Map.of()));

        String story = story(code, "en");

        assertThat(story)
                .contains("from 1 July 2023 to 30 November 2023", "Nothing but the period")
                .doesNotContain("competition", "seminar", "Publicity", "grants", "Consultations");
    }

    @Test
    void a_past_revision_reads_the_same_whatever_comes_later() {
        new AnyProgramme(code, 2023, 30, 100, 2, 79, 34, 18, 4, 1_000_000, 40, 500).tell(feed);
        String asOf = "&asOf=" + revision();
        List<byte[]> before = List.of(file("html", "kk", asOf), file("pdf", "kk", asOf));

        feed.apply(Source.GRANTS, FeedFixture.award(UUID.randomUUID(), code, UUID.randomUUID(), 5));

        assertThat(file("html", "kk", asOf)).isEqualTo(before.getFirst());
        assertThat(file("pdf", "kk", asOf)).isEqualTo(before.getLast());
        assertThat(story(code, "kk")).contains("Байқау", "1 грант берілді");
    }

    @Test
    void a_winner_who_was_erased_has_no_project_from_then_on() {
        UUID award = UUID.randomUUID();
        UUID competition = UUID.randomUUID();
        feed.apply(Source.EVENTS, FeedFixture.programme(code));
        feed.apply(Source.GRANTS, FeedFixture.award(award, code, competition, 5));
        String asOf = "&asOf=" + revision();
        assertThat(story(code, "en")).contains("1 grant was awarded", "Invented project — 5 KZT");
        byte[] before = file("html", "en", asOf);

        feed.apply(Source.GRANTS, FeedFixture.award(award, 1, code, competition, Map.of("en", "Erased"), 5));

        assertThat(story(code, "en"))
                .contains("1 grant was awarded", "Erased — 5 KZT")
                .doesNotContain("Invented project");
        assertThat(file("html", "en", asOf)).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void the_print_says_what_the_page_says(String language) throws IOException {
        new AnyProgramme(code, 2023, 30, 100, 2, 79, 34, 18, 4, 1_000_000, 40, 500).tell(feed);

        byte[] pdf = file("pdf", language, "");

        Files.write(Path.of("target/final-report-" + language + ".pdf"), pdf);
        Set<String> words = words(PdfText.of(pdf));
        assertThat(words).containsAll(words(story(code, language)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void nothing_in_the_print_lies_over_something_else(String language) throws Exception {
        assumeTrue(Rendering.isPossible(), "No Poppler here: documents are not looked at");
        new AnyProgramme(code, 2023, 30, 100, 2, 79, 34, 18, 4, 1_000_000, 40, 500).tell(feed);

        Rendering print =
                Rendering.ofPdf(file("pdf", language, ""), Path.of("target", "rendered"), "final-" + language + ".pdf");

        assertThat(print.collisions()).isEmpty();
        assertThat(print.words()).hasSizeGreaterThan(100);
    }

    @Test
    void the_page_is_the_same_report_with_a_way_to_other_languages() {
        new AnyProgramme(code, 2023, 30, 100, 2, 79, 34, 18, 4, 1_000_000, 40, 500).tell(feed);

        Response page = as(Tokens.coordinator())
                .header("Accept-Language", "kk")
                .accept("text/html")
                .get("/reports/" + code + "/final");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.header("Content-Language")).isEqualTo("kk");
        assertThat(page.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(page.asString())
                .contains("hreflang=\"ru\"", "Қорытынды есеп")
                .doesNotContain("<b>", "<script");
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void the_document_to_edit_says_what_the_page_says_in_headings_and_lists(String language) throws IOException {
        new AnyProgramme(code, 2023, 30, 100, 2, 79, 34, 18, 4, 1_000_000, 40, 500).tell(feed);

        byte[] docx = file("docx", language, "");

        Files.write(Path.of("target/final-report-" + language + ".docx"), docx);
        try (XWPFDocument document = new XWPFDocument(new ByteArrayInputStream(docx))) {
            String text = document.getParagraphs().stream()
                    .map(XWPFParagraph::getText)
                    .collect(Collectors.joining("\n"));
            assertThat(words(text)).containsAll(words(story(code, language)));
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "Heading1".equals(paragraph.getStyle()))
                            .count())
                    .isEqualTo(report(language).getList("sections").size());
            assertThat(document.getParagraphs().stream()
                            .filter(paragraph -> "ListBullet".equals(paragraph.getStyle()))
                            .count())
                    .isEqualTo(report(language)
                            .getList("sections.parts.items.flatten()")
                            .size());
        }
        assertThat(file("docx", language, "")).isEqualTo(docx);
    }

    @Test
    void a_program_reads_the_same_sentences() {
        new AnyProgramme(code, 2023, 30, 100, 2, 79, 34, 18, 4, 1_000_000, 40, 500).tell(feed);

        JsonPath report = report("ru");

        assertThat(report.getString("programme")).isEqualTo(code);
        assertThat(report.getString("language")).isEqualTo("ru");
        assertThat(report.getLong("asOf.revision")).isEqualTo(revision());
        String said = report.getList("sections.parts.sentence.flatten()", String.class).stream()
                .collect(Collectors.joining(" "));
        assertThat(words(story(code, "ru"))).containsAll(words(said)).hasSizeGreaterThan(50);
        assertThat(said.replace('\u00a0', ' ')).contains("Подано 18 заявок.");
    }

    private JsonPath report(String language) {
        return as(Tokens.reporter())
                .get("/v1/reports/final.json?programme=" + code + "&lang=" + language)
                .jsonPath();
    }

    @Test
    void who_reads_the_page_gets_the_files_in_the_same_session() {
        feed.apply(Source.EVENTS, FeedFixture.programme(code));
        String page = as(Tokens.coordinator())
                .accept("text/html")
                .get("/reports/" + code + "/final?lang=ru")
                .asString();

        for (String extension : List.of("pdf", "docx")) {
            String address = "/reports/" + code + "/final." + extension + "?lang=ru";
            assertThat(page).contains("href=\"" + address + "\"");
            Response file = as(Tokens.coordinator()).get(address);
            assertThat(file.statusCode()).isEqualTo(200);
            assertThat(file.header("Content-Disposition")).contains("-ru." + extension);
        }
    }

    @Test
    void a_form_that_is_not_accepted_is_406() {
        feed.apply(Source.EVENTS, FeedFixture.programme(code));

        Response answer =
                as(Tokens.reporter()).accept("application/pdf").get("/v1/reports/final.html?programme=" + code);

        assertThat(answer.statusCode()).isEqualTo(406);
    }

    @Test
    void a_form_that_there_is_not_is_404_and_a_partner_may_not_read_it() {
        feed.apply(Source.EVENTS, FeedFixture.programme(code));

        assertThat(as(Tokens.reporter())
                        .get("/v1/reports/final.odt?programme=" + code)
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(Tokens.partnerA())
                        .get("/v1/reports/final.pdf?programme=" + code)
                        .statusCode())
                .isEqualTo(403);
    }

    /** The sections, without where it can be had again. */
    private String story(String programme, String language) {
        String html = as(Tokens.reporter())
                .get("/v1/reports/final.html?programme=" + programme + "&lang=" + language)
                .asString();
        return html.substring(html.indexOf("<section>"), html.lastIndexOf("</section>"))
                .replaceAll("<[^>]+>", " ")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");
    }

    private long revision() {
        return as(Tokens.reporter())
                .get("/v1/reports/targets?programme=" + code)
                .jsonPath()
                .getLong("asOf.revision");
    }

    private byte[] file(String extension, String language, String query) {
        Response answer = as(Tokens.reporter())
                .get("/v1/reports/final." + extension + "?programme=" + code + "&lang=" + language + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().getValues("Vary")).containsExactly("Accept, Accept-Language");
        return answer.asByteArray();
    }

    private static Set<String> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(number -> number.group().replaceAll("[^0-9]", ""))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toSet());
    }

    private static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token);
    }
}
