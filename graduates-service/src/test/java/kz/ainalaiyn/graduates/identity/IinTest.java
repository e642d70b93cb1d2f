package kz.ainalaiyn.graduates.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IinTest {
    /** Weighed by hand: 2·1 + 4·5 + 5·1 + 6·7 + 7·6 + 11·1 = 122, which is 1 modulo 11. */
    private static final String WOMAN_OF_2001 = "010517600011";

    @Test
    void tells_birth_date_and_sex() {
        Iin iin = new Iin(WOMAN_OF_2001);

        assertThat(iin.birthDate()).isEqualTo(LocalDate.of(2001, 5, 17));
        assertThat(iin.male()).isFalse();
    }

    @Test
    void never_shows_itself_in_a_log() {
        assertThat(new Iin(WOMAN_OF_2001)).asString().doesNotContain("0105");
    }

    @ParameterizedTest
    @CsvSource({
        "'', iin-length",
        "01051760001, iin-length",
        "0105176000111, iin-length",
        "01051760001x, iin-length",
        "010517600012, iin-check-digit",
        "019917600011, iin-impossible-date",
        "010517700011, iin-impossible-date",
    })
    void refuses_what_is_no_iin_and_says_why(String digits, String code) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Iin(digits)).withMessage(code);
    }

    /** With the weights 1 to 11 the sum is 10 modulo 11; with 3 to 11, 1 and 2 it is 5. */
    @Test
    void a_first_sum_of_ten_is_weighed_again() {
        assertThat(Iin.checkDigit("01051750060")).isEqualTo(5);
    }

    @Test
    void a_number_whose_sums_are_both_ten_is_never_issued() {
        assertThat(Iin.checkDigit("01051750068")).isEqualTo(10);
    }

    /** Why no answer shows the last four digits: with birth date and sex, which a record has, they are the whole number. */
    @Test
    void birth_date_sex_and_the_last_four_digits_give_the_whole_number_away() {
        String known = WOMAN_OF_2001.substring(0, 7);
        String lastFour = WOMAN_OF_2001.substring(8);

        List<String> possible = IntStream.range(0, 10)
                .mapToObj(digit -> known + digit + lastFour)
                .filter(digits -> Iin.checkDigit(digits) == digits.charAt(11) - '0')
                .toList();

        assertThat(possible).containsExactly(WOMAN_OF_2001);
    }
}
