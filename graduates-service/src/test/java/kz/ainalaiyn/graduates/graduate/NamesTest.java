package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Which names are taken, over HTTP, and what is said of those that are taken and odd. */
@ServiceTest
class NamesTest {
    private static final Path WARNINGS = Path.of("../docs/guides/warnings.md");

    @BeforeEach
    void people() {
        People.register();
    }

    @ParameterizedTest
    @CsvSource({
        "?бді?адыр, lost-letters",
        "РђР№Рі, misread-encoding",
        "Ай\u200Bжан, invisible-character",
        "Αγλαΐα, other-script",
        "😀, no-name",
        "\u200B, invisible-character",
        "\u200F, invisible-character",
        "\u2060\uFEFF, invisible-character",
        "\u0301, no-name",
        "900, no-name"
    })
    void a_ruined_name_is_refused_and_its_place_named(String name, String code) {
        for (String member : List.of("familyName", "givenName", "patronymic")) {
            Response answer = People.register(partnerA(), member, name);

            assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
            assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/" + member);
            assertThat(answer.jsonPath().getList("errors.code")).containsExactly(code);
            assertThat(answer.jsonPath().getString("errors[0].message")).isNotBlank();
        }
    }

    @Test
    void a_ruined_name_of_an_organisation_or_institution_is_refused_and_its_language_named() {
        Response organisation = as(coordinator())
                .body(Map.of("kind", "OTHER", "name", Map.of("kk", "Ұйым 😀", "ru", "РћР№РґР°РЅ")))
                .put("/v1/organisations/ruined");
        Response institution = as(coordinator())
                .body(Map.of("district", "330000000", "name", Map.of("kk", "?й", "en", "A home?")))
                .put("/v1/institutions/ruined");

        assertThat(organisation.statusCode()).isEqualTo(400);
        assertThat(organisation.jsonPath().getList("errors.pointer")).containsExactly("/name/ru");
        assertThat(organisation.jsonPath().getList("errors.code")).containsExactly("misread-encoding");
        assertThat(institution.jsonPath().getList("errors.pointer")).containsExactly("/name/kk");
        assertThat(institution.jsonPath().getList("errors.code")).containsExactly("lost-letters");
    }

    @Test
    void a_name_is_kept_in_one_form() {
        Response answer = People.register(partnerA(), "familyName", " И\u0306ылдыз ", "givenName", "Мысал \u00a0Ойдан");

        assertThat(answer.jsonPath().getString("familyName")).isEqualTo("Йылдыз");
        assertThat(answer.jsonPath().getString("givenName")).isEqualTo("Мысал Ойдан");
    }

    @Test
    void two_scripts_in_one_word_are_a_warning_in_every_answer() {
        Response written = People.register(partnerA(), "familyName", "Oйдан", "givenName", "Aйжан");

        Response read = as(partnerA()).get(written.header("Location"));

        assertThat(written.statusCode()).isEqualTo(201);
        for (Response answer : List.of(written, read)) {
            assertThat(answer.jsonPath().getList("warnings.pointer")).containsExactly("/familyName", "/givenName");
            assertThat(answer.jsonPath().getList("warnings.code")).containsOnly("mixed-scripts");
            assertThat(answer.jsonPath().getString("warnings[0].message")).isNotBlank();
        }
    }

    @Test
    void where_nothing_is_odd_the_list_of_warnings_is_empty() {
        assertThat(People.register(partnerA()).jsonPath().getList("warnings")).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_warning_is_explained(GraduateWarning warning) throws IOException {
        assertThat(Files.readAllLines(WARNINGS)).contains("### " + warning.key());
    }
}
