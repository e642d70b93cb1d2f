package kz.ainalaiyn.gateway.entrance.labels;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.projection.FeedFixture;
import kz.ainalaiyn.gateway.reporting.projection.Projection;
import kz.ainalaiyn.gateway.reporting.revision.Source;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@GatewayTest
class LabelsTest {
    private final Projection projection;

    LabelsTest(Projection projection) {
        this.projection = projection;
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void each_value_that_a_contract_has_is_called_something(String language) {
        Map<String, Map<String, Object>> schemas =
                given().get("/openapi.json").jsonPath().getMap("components.schemas");
        JsonPath labels = labels("lang=" + language).jsonPath();

        assertThat(labels.getString("language")).isEqualTo(language);
        schemas.forEach((schema, described) -> {
            if (described.get("enum") instanceof List<?> values) {
                Map<String, String> called = labels.getMap("enumerations." + schema);
                assertThat(called).as(schema).isNotNull();
                assertThat(called.keySet())
                        .as(schema)
                        .isEqualTo(values.stream().map(Object::toString).collect(Collectors.toSet()));
                assertThat(called.values())
                        .as(schema)
                        .doesNotHaveDuplicates()
                        .allSatisfy(label -> assertThat(label).isNotBlank());
            }
        });
    }

    @Test
    void what_is_registered_is_called_as_it_was_registered_and_otherwise_in_another_language() {
        new FeedFixture(projection)
                .apply(
                        Source.GRADUATES,
                        FeedFixture.organisation(
                                "labelled-society", Map.of("kk", "Ойдан шығарылған қоғам", "en", "Invented society")),
                        FeedFixture.institution("labelled-home", Map.of("ru", "Вымышленный дом")));
        JsonPath kazakh = labels("lang=kk").jsonPath();

        assertThat(kazakh.<String, String>getMap("organisations"))
                .containsEntry("labelled-society", "Ойдан шығарылған қоғам");
        assertThat(kazakh.<String, String>getMap("institutions")).containsEntry("labelled-home", "Вымышленный дом");
    }

    @Test
    void whoever_has_them_is_told_that_they_are_as_they_were() {
        String tag = labels("lang=ru").header("ETag");

        assertThat(given().header("Authorization", "Bearer " + Tokens.partnerA())
                        .header("If-None-Match", tag)
                        .get("/v1/labels?lang=ru")
                        .statusCode())
                .isEqualTo(304);
        assertThat(labels("lang=en").header("ETag")).isNotEqualTo(tag);
        assertThat(given().get("/v1/labels").statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void a_problem_is_called_as_its_title_says(String language) {
        Response unknown = given().auth()
                .oauth2(Tokens.coordinator())
                .header("Accept-Language", language)
                .get("/v1/reports/coverage?programme=NOBODYS");
        Map<String, String> problems = labels("lang=" + language).jsonPath().getMap("problems");

        assertThat(problems)
                .containsEntry(unknown.path("type"), unknown.path("title"))
                // Of another application.
                .containsKey("/docs/errors/application-settled")
                .hasSizeGreaterThan(30);
        assertThat(problems.values()).doesNotHaveDuplicates();
    }

    @Test
    void a_juror_has_a_screen_too_and_a_browser_may_keep_them() {
        Response answer = given().auth().oauth2(Tokens.juror()).get("/v1/labels?lang=kk");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-cache");
    }

    /** A programme is seen by those who take part in it. */
    @Test
    void nobody_learns_of_programmes_here() {
        assertThat(labels("lang=en").jsonPath().getMap("").keySet())
                .containsExactlyInAnyOrder(
                        "language", "enumerations", "problems", "organisations", "institutions", "districts");
    }

    @Test
    void the_language_is_said_and_negotiated() {
        Response answer = labels("lang=kk");

        assertThat(answer.header("Content-Language")).isEqualTo("kk");
        assertThat(answer.header("Vary")).contains("Accept-Language");
    }

    private static Response labels(String query) {
        Response answer =
                given().header("Authorization", "Bearer " + Tokens.partnerA()).get("/v1/labels?" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer;
    }
}
