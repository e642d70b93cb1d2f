package kz.ainalaiyn.gateway.reporting.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestTermsTest {

    @Test
    void three_are_named_at_most_and_the_nearest_first() {
        assertThat(to("SEMINAR", "SOMINOR", "SIMINOR", "SEMINOR", "SEMINARS"))
                .containsExactly("SEMINARS", "SEMINOR", "SIMINOR");
    }

    @ParameterizedTest
    @CsvSource({
        "FORUXY, FORUMS",
        "AX, AB",
        "X, Y",
        "3336, 333600000",
        "spelt_society, SPELT-SOCIETY",
    })
    void a_letter_in_three_may_be_wrong_or_the_end_be_missing(String written, String meant) {
        assertThat(to(written, meant)).containsExactly(meant);
    }

    @ParameterizedTest
    @CsvSource({
        "FORXYZ, FORUMS",
        "XY, AB",
        "333, 333600000",
        "3600, 333600000",
    })
    void what_differs_in_more_is_another_word(String written, String other) {
        assertThat(to(written, other)).isEmpty();
    }

    @Test
    void a_term_is_as_near_as_the_nearest_of_its_names() {
        Term district = new Term("333600000", List.of("Eskeldi district", "Ескельдинский район"));

        assertThat(NearestTerms.to("Ескелдинский", List.of(Term.of("ESCORT"), district)))
                .containsExactly(district);
    }

    private static List<String> to(String written, String... values) {
        return NearestTerms.to(written, Term.all(List.of(values))).stream()
                .map(Term::value)
                .toList();
    }
}
