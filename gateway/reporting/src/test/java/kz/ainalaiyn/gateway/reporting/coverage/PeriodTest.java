package kz.ainalaiyn.gateway.reporting.coverage;

import static kz.ainalaiyn.gateway.reporting.coverage.Refusals.assertRefused;
import static kz.ainalaiyn.gateway.reporting.evidence.ASnapshot.programme;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kz.ainalaiyn.gateway.reporting.evidence.Programme;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final Programme SUMMER = programme("summer", "2023-07-01", "2023-08-31");
    private static final Programme AUTUMN = programme("autumn", "2023-09-01", "2023-11-30");

    @ParameterizedTest
    @CsvSource({
        ", , 2023-07-01, 2023-11-30",
        "2023-07-01, 2023-11-30, 2023-07-01, 2023-11-30",
        "2023-11-30, , 2023-11-30, 2023-11-30",
        ", 2023-07-01, 2023-07-01, 2023-07-01",
        "2023-08-01, 2023-08-01, 2023-08-01, 2023-08-01",
    })
    void it_is_the_part_of_the_programmes_days_that_is_asked_for(
            @Nullable LocalDate from, @Nullable LocalDate to, LocalDate first, LocalDate last) {
        assertThat(Period.of(List.of(AUTUMN, SUMMER), from, to)).isEqualTo(new Period(first, last));
    }

    @ParameterizedTest
    @CsvSource({
        "2023-06-30, , from, outside-period",
        "2023-12-01, , from, outside-period",
        ", 2023-06-30, to, outside-period",
        ", 2023-12-01, to, outside-period",
        "2023-08-02, 2023-08-01, to, order",
    })
    void days_outside_of_it_or_in_the_wrong_order_are_refused(
            @Nullable LocalDate from, @Nullable LocalDate to, String parameter, String code) {
        assertRefused(() -> Period.of(List.of(AUTUMN, SUMMER), from, to), parameter, code);
    }

    @Test
    void both_ends_are_in_it() {
        Period july = new Period(LocalDate.parse("2023-07-01"), LocalDate.parse("2023-07-31"));

        assertThat(july.contains(LocalDate.parse("2023-06-30"))).isFalse();
        assertThat(july.contains(LocalDate.parse("2023-07-01"))).isTrue();
        assertThat(july.contains(LocalDate.parse("2023-07-31"))).isTrue();
        assertThat(july.contains(LocalDate.parse("2023-08-01"))).isFalse();
    }

    @Test
    void within_a_programme_are_the_days_that_are_its_own_too() {
        Period year = new Period(LocalDate.parse("2023-01-01"), LocalDate.parse("2023-12-31"));
        Period august = new Period(LocalDate.parse("2023-08-01"), LocalDate.parse("2023-08-15"));

        assertThat(year.within(SUMMER)).isEqualTo(new Period(SUMMER.from(), SUMMER.to()));
        assertThat(august.within(SUMMER)).isEqualTo(august);
    }
}
