package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be true of a living graduate is refused, and what is rare is taken. */
@ServiceTest
class PlausibleFactsTest {
    @BeforeEach
    void people() {
        People.register();
    }

    @ParameterizedTest
    @CsvSource({
        "1900-05-17, 1950, /birthDate implausible-birth-date, /graduationYear implausible-graduation-year",
        "2001-05-17, 2000, /graduationYear implausible-graduation-year,",
        "2001-05-17, 2001, /graduationYear implausible-graduation-year,",
        "2001-05-17, 2014, /graduationYear implausible-graduation-year,",
        "1970-05-17, 2001, /graduationYear implausible-graduation-year,",
        "2010-05-17, 2028, /graduationYear implausible-graduation-year,",
        "2001-05-17, 1890, /graduationYear out-of-range,"
    })
    void a_life_that_nobody_had_is_refused(String born, int left, String fault, String another) {
        Response answer = People.register(partnerA(), "birthDate", born, "graduationYear", left);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        var errors = answer.jsonPath().<Map<String, String>>getList("errors");
        assertThat(errors)
                .extracting(error -> error.get("pointer") + " " + error.get("code"))
                .containsExactlyElementsOf(another == null ? List.of(fault) : List.of(fault, another));
        assertThat(answer.asString()).doesNotContain(born);
    }

    @ParameterizedTest
    @CsvSource({"2001-05-17, 2015", "2001-05-17, 2019", "1970-05-17, 2000", "1932-01-01, 1950"})
    void a_life_that_is_rare_is_taken(String born, int left) {
        assertThat(People.register(partnerA(), "birthDate", born, "graduationYear", left)
                        .statusCode())
                .isEqualTo(201);
    }

    @Test
    void the_oldest_are_a_hundred() {
        LocalDate today = LocalDate.now(ZoneOffset.UTC);

        assertThat(People.register(
                                partnerA(),
                                "birthDate",
                                today.minusYears(100).plusDays(2).toString(),
                                "graduationYear",
                                1950)
                        .statusCode())
                .isEqualTo(201);
        assertThat(People.register(
                                partnerA(),
                                "birthDate",
                                today.minusYears(100).minusDays(2).toString(),
                                "graduationYear",
                                1950)
                        .jsonPath()
                        .getList("errors.code"))
                .containsExactly("implausible-birth-date");
    }

    @Test
    void a_patch_makes_no_such_life_either() {
        String path = People.register(partnerA()).header("Location");

        Response answer = as(partnerA())
                .contentType("application/merge-patch+json")
                .header("If-Match", "*")
                .body(Map.of("birthDate", "2006-05-17"))
                .patch(path);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/graduationYear");
    }

    @ParameterizedTest
    @CsvSource({
        "+77010000000, +77010000000",
        "+7 (701) 000-00-00, +77010000000",
        "8 701 000 00 00, +77010000000",
        "+442079460000, +442079460000"
    })
    void a_phone_number_is_kept_in_one_form(String typed, String kept) {
        assertThat(People.register(partnerA(), "phone", typed).jsonPath().getString("phone"))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"+87010000000", "+7701000000", "+77010000000000", "+70000000000", "12345", "+7701ABCDEFG", ""})
    void a_phone_number_that_nobody_has_is_refused_with_an_example(String phone) {
        Response answer = People.register(partnerA(), "phone", phone);

        assertThat(answer.statusCode()).as(phone).isEqualTo(400);
        assertThat(answer.jsonPath().getList("errors.pointer")).containsExactly("/phone");
        assertThat(answer.jsonPath().getList("errors.code")).containsExactly("phone-format");
        assertThat(answer.jsonPath().getString("errors[0].message")).contains("+77010000000");
    }
}
