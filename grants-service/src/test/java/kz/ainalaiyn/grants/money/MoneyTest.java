package kz.ainalaiyn.grants.money;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(strings = {"1000000", "1e6", "1000000.0", "1000000.00"})
    void an_amount_has_two_decimals_however_it_was_written(String written) {
        Money money = Money.kzt(new BigDecimal(written));

        assertThat(money.amount().toString()).isEqualTo("1000000.00");
        assertThat(VALIDATOR.validate(money)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-1", "0.001", "1.005", "1000000000000", "1e999999999", "1e-999999999"})
    void an_amount_that_is_not_positive_or_not_in_bounds_is_refused(String written) {
        assertThat(VALIDATOR.validate(Money.kzt(new BigDecimal(written)))).isNotEmpty();
    }

    /** A framework that reports a broken rule writes out the body that broke it. */
    @Test
    void a_huge_amount_is_a_short_text() {
        assertThat(Money.kzt(new BigDecimal("1e999999999")).toString()).isEqualTo("1E+999999999 KZT");
    }
}
