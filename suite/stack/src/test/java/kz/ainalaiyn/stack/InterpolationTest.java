package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterpolationTest {

    private static final Map<String, String> VARIABLES = Map.of("HOST", "db", "PORT", "5432", "EMPTY", "");

    @ParameterizedTest
    @CsvSource({
        "plain, plain",
        "${HOST}:${PORT}, db:5432",
        "$HOST/x, db/x",
        "[${MISSING}], []",
        "${MISSING:-other}, other",
        "${MISSING-other}, other",
        "${EMPTY:-other}, other",
        "[${EMPTY-other}], []",
        "${HOST:-other}, db",
        "http://${MISSING:-localhost:${PORT:-80}}/x, http://localhost:5432/x",
        "${HOST:?needed}, db",
        "a$$b, a$b",
    })
    void a_value_is_replaced_as_docker_compose_does(String template, String expected) {
        assertThat(Interpolation.of(template, VARIABLES)).isEqualTo(expected);
    }

    @Test
    void a_required_variable_that_is_missing_is_named_with_its_reason() {
        assertThatThrownBy(() -> Interpolation.of("${MISSING:?copy .env.example}", VARIABLES))
                .isInstanceOf(StackFailure.class)
                .hasMessage("The setting MISSING is missing: copy .env.example");
    }

    @Test
    void a_required_variable_that_is_empty_is_missing() {
        assertThatThrownBy(() -> Interpolation.of("${EMPTY:?needed}", VARIABLES))
                .isInstanceOf(StackFailure.class);
    }

    @ParameterizedTest
    @CsvSource({"${HOST", "${HOST:+x}", "${}", "$-"})
    void what_is_not_understood_is_refused(String template) {
        assertThatThrownBy(() -> Interpolation.of(template, VARIABLES)).isInstanceOf(StackFailure.class);
    }
}
