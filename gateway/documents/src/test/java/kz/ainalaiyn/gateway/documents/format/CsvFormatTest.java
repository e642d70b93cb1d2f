package kz.ainalaiyn.gateway.documents.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import org.junit.jupiter.api.Test;

@GatewayTest
class CsvFormatTest {
    private static final String KEY =
            "INVENTED-2023,distinct-persons-1,205,2023-12-01T06:30:15.123456Z,2023-07-01,2023-11-30,";

    private final MadeFiles files;

    CsvFormatTest(MadeFiles files) {
        this.files = files;
    }

    @Test
    void each_row_is_one_figure_and_says_of_which_report() {
        String csv = csv(AReport.aReport().made());

        assertThat(csv.split("\r\n"))
                .startsWith(
                        "programmes,rule,revision,appliedAt,from,to,filters,"
                                + "measure,dimension,value,crossedDimension,crossedValue,figure,additive,valueName,crossedValueName",
                        KEY + ",target,,,,,100,,,",
                        KEY + ",covered,,,,,115,,,",
                        KEY + ",lowest,,,,,115,,,",
                        KEY + ",highest,,,,,115,,,",
                        KEY + ",openPairs,,,,,0,,,",
                        KEY + ",attendances,,,,,155,,,",
                        KEY + ",consultations,,,,,40,,,",
                        KEY + ",withoutPerson,,,,,2,,,",
                        KEY + ",covered,way,EVENTS_ONLY,,,75,true,At events only,")
                .contains(
                        KEY + ",covered,sex,FEMALE,,,71,true,women,",
                        KEY + ",covered,month,,,,115,,,",
                        KEY + ",covered,month,2023-10,,,104,false,October 2023,",
                        KEY + ",runningTotal,date,2023-07-14,,,12,false,,");
        assertThat(csv).endsWith("\r\n");
    }

    @Test
    void a_name_that_a_spreadsheet_would_calculate_stays_text() {
        String csv = csv(AReport.aReport().made());

        assertThat(csv)
                .contains(",\"'=HYPERLINK(\"\"http://invented.example\"\",\"\"open\"\")\",")
                .doesNotContain(",=", ",\"=");
    }

    @Test
    void every_beginning_of_a_formula_is_known() {
        assertThat(new String[] {"=1", "+1", "-1", "@a", "\t=1", "\r=1"}).allMatch(SpreadsheetText::isFormula);
        assertThat(new String[] {"", "invented-home", "2023-10", "Ә"}).noneMatch(SpreadsheetText::isFormula);
    }

    @Test
    void a_part_says_of_what_it_is() {
        String csv =
                csv(AReport.aReport().filteredBy("month", "2023-10", "2023-11").made());

        assertThat(csv).contains(",\"month=2023-10,2023-11\",covered,").doesNotContain(",target,");
    }

    @Test
    void a_figure_that_may_be_too_old_says_so() {
        assertThat(csv(AReport.aReport().readFromStaleSource().made())).contains(",stale,source,events-service,,,1,,,");
    }

    private String csv(CoverageReport report) {
        return files.textOf(report, "csv", Locale.ENGLISH);
    }
}
