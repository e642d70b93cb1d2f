package kz.ainalaiyn.gateway.reporting.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoverageParametersTest {
    private final CoverageParameters parameters = new CoverageParameters();

    CoverageParametersTest() {
        parameters.programme = "invented";
    }

    @Test
    void without_more_it_is_the_whole_programme_in_its_usual_breakdowns() {
        assertThat(parameters.query()).isEqualTo(CoverageQuery.of("invented"));
    }

    @Test
    void all_that_is_given_is_asked_for() {
        parameters.programme = "one, two,one";
        parameters.from = "2023-07-01";
        parameters.to = "2023-07-31";
        parameters.by = "sex,district:month";
        parameters.sex = "FEMALE";
        parameters.ageBand = "18_22";
        parameters.district = "331000000,331800000";
        parameters.institution = "invented-home";
        parameters.graduationYear = "2019";
        parameters.organisation = "invented-a";
        parameters.month = "2023-07";
        parameters.week = "2023-W28";
        parameters.kind = "ATTENDANCE";
        parameters.type = "CAMP";

        assertThat(parameters.query())
                .isEqualTo(new CoverageQuery(
                        List.of("one", "two"),
                        LocalDate.parse("2023-07-01"),
                        LocalDate.parse("2023-07-31"),
                        List.of(List.of(Dimension.SEX), List.of(Dimension.DISTRICT, Dimension.MONTH)),
                        Map.of(
                                Dimension.SEX, Set.of("FEMALE"),
                                Dimension.AGE_BAND, Set.of("18_22"),
                                Dimension.DISTRICT, Set.of("331000000", "331800000"),
                                Dimension.INSTITUTION, Set.of("invented-home"),
                                Dimension.GRADUATION_YEAR, Set.of("2019"),
                                Dimension.ORGANISATION, Set.of("invented-a"),
                                Dimension.MONTH, Set.of("2023-07"),
                                Dimension.WEEK, Set.of("2023-W28"),
                                Dimension.KIND, Set.of("ATTENDANCE"),
                                Dimension.TYPE, Set.of("CAMP"))));
    }

    @Test
    void what_cannot_be_understood_is_refused_at_its_place() {
        assertRefused("programme", "empty", all -> all.programme = "one,,two");
        assertRefused("programme", "empty", all -> all.programme = null);
        assertRefused("from", "day-format", all -> all.from = "01.07.2023");
        assertRefused("to", "day-format", all -> all.to = "2023-02-30");
        assertRefused("sex", "empty", all -> all.sex = "FEMALE,");
        assertRefused("by", "unknown-dimension", all -> all.by = "sexes");
        assertRefused("by", "crossed", all -> all.by = "sex:sex");
        assertRefused("by", "crossed", all -> all.by = "sex:district:month");
    }

    @Test
    void fifty_programmes_and_ten_breakdowns_are_as_many_as_there_may_be() {
        parameters.programme = codes(50);
        parameters.by = "sex,district,institution,month,week,kind,type,organisation,ageBand,graduationYear";
        assertThat(parameters.query().programmes()).hasSize(50);
        assertThat(parameters.query().by()).hasSize(10);

        assertRefused("programme", "too-many", all -> all.programme = codes(51));
        assertRefused("by", "too-many", all -> all.by += ",sex:month");
    }

    private static String codes(int count) {
        return IntStream.range(0, count).mapToObj(i -> "p" + i).collect(Collectors.joining(","));
    }

    private static void assertRefused(String parameter, String code, Consumer<CoverageParameters> slip) {
        CoverageParameters parameters = new CoverageParameters();
        parameters.programme = "invented";
        parameters.by = "sex,district,institution,month,week,kind,type,organisation,ageBand,graduationYear";
        slip.accept(parameters);

        Refusals.assertRefused(parameters::query, parameter, code);
    }
}
