package kz.ainalaiyn.gateway.reporting.coverage;

import static kz.ainalaiyn.gateway.reporting.evidence.ASnapshot.consultation;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import kz.ainalaiyn.gateway.reporting.evidence.Occasion;
import kz.ainalaiyn.gateway.reporting.evidence.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DimensionTest {
    private static final Profile KNOWN = new Profile("FEMALE", 2001, "invented-home", 2019, "331000000");
    private static final Profile UNKNOWN = new Profile("UNKNOWN", 0, "UNKNOWN", 0, "UNKNOWN");
    private static final Occasion OCCASION = consultation("2023-01-01", "CONSULTATION_LEGAL", "invented");

    @ParameterizedTest
    @CsvSource({
        "sex, FEMALE, UNKNOWN",
        "ageBand, 18_22, UNKNOWN",
        "district, 331000000, UNKNOWN",
        "institution, invented-home, UNKNOWN",
        "graduationYear, 2019, UNKNOWN",
    })
    void a_person_has_one_value(String name, String known, String unknown) {
        Dimension dimension = Dimension.named(name).orElseThrow();

        assertThat(dimension.isOfPerson()).isTrue();
        assertThat(dimension.of(KNOWN, 2023)).isEqualTo(known);
        assertThat(dimension.of(UNKNOWN, 2023)).isEqualTo(unknown);
        assertThat(dimension.of(OCCASION)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "organisation, invented",
        "month, 2023-01",
        // ISO 8601: the first of January of 2023 was a Sunday, of the last week of the year before.
        "week, 2022-W52",
        "kind, CONSULTATION",
        "type, CONSULTATION_LEGAL",
    })
    void an_occasion_has_one_value(String name, String value) {
        Dimension dimension = Dimension.named(name).orElseThrow();

        assertThat(dimension.isOfPerson()).isFalse();
        assertThat(dimension.of(OCCASION)).isEqualTo(value);
        assertThat(dimension.of(KNOWN, 2023)).isEmpty();
    }

    @Test
    void every_dimension_is_found_by_its_name_alone() {
        assertThat(Dimension.values())
                .allSatisfy(
                        each -> assertThat(Dimension.named(each.parameter())).contains(each));
        assertThat(Dimension.named("SEX")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2006, UNDER_18",
        "2005, 18_22",
        "2001, 18_22",
        "2000, 23_28",
        "1995, 23_28",
        "1994, 29_34",
        "1989, 29_34",
        "1988, 35_AND_OVER",
        "0, UNKNOWN"
    })
    void an_age_is_the_one_reached_in_the_year(int birthYear, String band) {
        assertThat(AgeBand.of(birthYear, 2023)).isEqualTo(band);
        assertThat(AgeBand.ALL).contains(band);
    }

    @Test
    void values_that_are_fixed_are_those_that_there_can_be() {
        assertThat(Dimension.SEX.fixedValues().orElseThrow()).containsExactlyInAnyOrder("FEMALE", "MALE", "UNKNOWN");
        assertThat(Dimension.KIND.fixedValues().orElseThrow()).containsExactlyInAnyOrder("ATTENDANCE", "CONSULTATION");
        assertThat(Dimension.AGE_BAND.fixedValues()).contains(AgeBand.ALL);
        assertThat(Arrays.stream(Dimension.values())
                        .filter(each -> each.fixedValues().isPresent()))
                .containsExactlyInAnyOrder(Dimension.SEX, Dimension.KIND, Dimension.AGE_BAND);
    }
}
