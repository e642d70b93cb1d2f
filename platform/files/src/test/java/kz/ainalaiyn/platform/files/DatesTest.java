package kz.ainalaiyn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {
    @ParameterizedTest
    @ValueSource(strings = {"12.01.2001", "31.01.2001", "31/01/2001", "1-2-2001", "12.01.01", "2001/01/12"})
    void a_day_that_is_not_declared_refuses_the_whole_file(String day) throws Exception {
        assertThat(People.refusal(People.csv("externalId,birthDate\ni1,2001-01-12\ni3," + day + "\n")))
                .containsExactly("date-format-undeclared {line=3, column=birthDate}");
    }

    @Test
    void a_day_in_ndjson_that_is_not_declared_refuses_the_whole_file() throws Exception {
        assertThat(People.refusal(People.ndjson("{\"birthDate\":\"12.01.2001\"}\n", Declared.NOTHING)))
                .containsExactly("date-format-undeclared {line=1, column=birthDate}");
    }

    @ParameterizedTest
    @CsvSource({
        "12.01.2001, 2001-01-12",
        "31182, 1985-05-15",
        "1, 1900-01-01",
        "59, 1900-02-28",
        "61, 1900-03-01",
        "29.02.2024, 2024-02-29"
    })
    void a_declared_day_is_read_to_the_letter(String written, String day) throws Exception {
        assertThat(People.values(People.csv("externalId,birthDate\ni1," + written + "\n", People.DAY_FIRST)))
                .containsExactly("{\"externalId\":\"i1\",\"birthDate\":\"" + day + "\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001-01-12", "12/01/2001", "1.1.2001", "30.02.2001", "60", "0", "9999999"})
    void what_is_not_as_declared_is_a_fault_of_its_row(String day) throws Exception {
        var file = People.csv("externalId,birthDate\ni1," + day + "\n", People.DAY_FIRST);

        assertThat(People.faults(file)).containsExactly("2 /birthDate date-as-declared");
        assertThat(People.rows(file).getFirst().values().get("birthDate").textValue())
                .isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({"31182, date-format", "soon, date-format", "2001-02-30, no-such-day"})
    void what_is_no_day_is_a_fault_of_its_row(String day, String code) throws Exception {
        var file = People.csv("externalId,birthDate\ni1," + day + "\n");

        assertThat(file.check()).isEmpty();
        assertThat(People.faults(file)).containsExactly("2 /birthDate " + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"dd.MM.yy", "d.M.yyyy", "dd MM yyyy", "dd.MM.dd", "EEE", "dd.MM.yyyy.", "ddMMyyyy", "'"})
    void a_pattern_that_is_not_of_numbers_is_a_fault_of_its_parameter(String pattern) {
        List<InputError> faults = new ArrayList<>();

        Declared.of(null, pattern, null, Map.of(), faults);

        assertThat(faults).containsExactly(InputError.in("dateFormat", FileMessage.DATE_PATTERN));
    }
}
