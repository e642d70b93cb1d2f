package kz.ainalaiyn.gateway.documents.format;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@GatewayTest
class CoverageFilesTest {
    private static final String[] EXTENSIONS = {"json", "csv", "xlsx", "pdf", "png", "svg", "badge.svg", "iati.xml"};

    private final Projection projection;
    private final Formats formats;
    private long revision;

    CoverageFilesTest(Projection projection, Formats formats) {
        this.projection = projection;
        this.formats = formats;
    }

    @BeforeEach
    void a_programme_that_reached_one() {
        UUID event = UUID.randomUUID();
        UUID graduate = UUID.randomUUID();
        FeedFixture feed = new FeedFixture(projection);
        feed.apply(Source.GRADUATES, FeedFixture.graduate(graduate));
        revision = feed.apply(
                Source.EVENTS,
                FeedFixture.programme("FILES"),
                FeedFixture.event(event, 0, "FILES", "FORUM", "HELD", "GRADUATES", "2023-10-30T05:00:00Z"),
                FeedFixture.attendance(event, graduate, 0, "PRESENT"));
    }

    @Test
    void every_form_is_chosen_by_accept() {
        for (Format format : formats.negotiated()) {
            String type =
                    format.mediaType().getType() + "/" + format.mediaType().getSubtype();

            Response answer = reporter().accept(type).get("/v1/reports/coverage?" + query());

            assertThat(answer.statusCode()).as(type + answer.asString()).isEqualTo(200);
            assertThat(answer.contentType()).startsWith(type);
            assertThat(answer.headers().getValues("Vary")).containsExactly("Accept, Accept-Language");
            assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        }
    }

    @Test
    void a_client_that_takes_anything_gets_json() {
        for (String accept : new String[] {"*/*", "text/html, */*;q=0.1", "application/*"}) {
            assertThat(reporter()
                            .accept(accept)
                            .get("/v1/reports/coverage?" + query())
                            .contentType())
                    .as(accept)
                    .startsWith("application/json");
        }
    }

    @Test
    void a_form_that_does_not_exist_is_refused() {
        Response byAccept = reporter().accept("application/msword").get("/v1/reports/coverage?" + query());
        Response byExtension = reporter().get("/v1/reports/coverage.doc?" + query());
        Response contradiction = reporter().accept("application/json").get("/v1/reports/coverage.csv?" + query());

        assertThat(byAccept.statusCode()).isEqualTo(406);
        assertThat(byAccept.contentType()).startsWith("application/problem+json");
        assertThat(byExtension.statusCode()).isEqualTo(404);
        assertThat(contradiction.statusCode()).isEqualTo(406);
    }

    @Test
    void a_file_asked_for_again_is_the_same_bytes_or_304() {
        for (String extension : EXTENSIONS) {
            Response first = reporter().get("/v1/reports/coverage." + extension + "?" + query());

            Response second = reporter().get("/v1/reports/coverage." + extension + "?" + query());
            Response third = reporter()
                    .header("If-None-Match", first.header("ETag"))
                    .get("/v1/reports/coverage." + extension + "?" + query());

            assertThat(first.statusCode()).as(extension + first.asString()).isEqualTo(200);
            assertThat(second.asByteArray()).as(extension).isEqualTo(first.asByteArray());
            assertThat(second.header("ETag")).as(extension).isNotNull().isEqualTo(first.header("ETag"));
            assertThat(third.statusCode()).as(extension).isEqualTo(304);
        }
    }

    @Test
    void a_file_has_a_name_that_says_what_it_is() {
        Response file = reporter().get("/v1/reports/coverage.csv?" + query());

        assertThat(file.header("Content-Disposition"))
                .isEqualTo("attachment; filename=\"coverage-FILES-r" + revision + "-en.csv\"");
    }

    @Test
    void a_table_for_excel_in_russian_has_semicolons_and_says_that_it_is_utf8() {
        String commas = reporter().get("/v1/reports/coverage.csv?" + query()).asString();
        String byExtension = reporter()
                .get("/v1/reports/coverage.csv?separator=semicolon&" + query())
                .asString();
        String byAccept = reporter()
                .accept("text/csv")
                .get("/v1/reports/coverage?separator=semicolon&" + query())
                .asString();

        assertThat(byExtension).startsWith("\uFEFFprogrammes;rule;revision").isEqualTo(byAccept);
        assertThat(byExtension.substring(1).replace(';', ',')).isEqualTo(commas);
        assertThat(reporter()
                        .get("/v1/reports/coverage.csv?separator=tab&" + query())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_cell_with_the_separator_in_it_is_quoted_and_no_other() {
        CsvTable table = new CsvTable(Separator.SEMICOLON);

        table.add(Stream.of("a;b", "a,b", "=1;2", "\"c\""));

        assertThat(new String(table.bytes(), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"a;b\";a,b;\"'=1;2\";\"\"\"c\"\"\"\r\n");
    }

    @Test
    void a_partner_gets_no_file() {
        assertThat(given().header("Authorization", "Bearer " + Tokens.partnerA())
                        .get("/v1/reports/coverage.csv?" + query())
                        .statusCode())
                .isEqualTo(403);
    }

    private String query() {
        return "programme=FILES&asOf=" + revision;
    }

    private static RequestSpecification reporter() {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + Tokens.reporter());
    }
}
