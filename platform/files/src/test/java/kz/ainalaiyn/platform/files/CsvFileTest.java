package kz.ainalaiyn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    private static final String WINDOWS = "externalId,familyName\ni1,Ойдан\n";

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_heading_tells_what_is_between_cells(String delimiter) throws Exception {
        var file = People.csv("externalId,\"family,;\tName\",phone\n"
                        .replace("\"family,;\tName\"", "familyName")
                        .replace(",", delimiter)
                + "i1,\"Ой;д,а\tн\",\"8 701\"\n".replaceFirst(",", delimiter).replace(",\"8", delimiter + "\"8"));

        assertThat(People.values(file))
                .containsExactly("{\"externalId\":\"i1\",\"familyName\":\"Ой;д,а\\tн\",\"phone\":\"8 701\"}");
    }

    @Test
    void delimiters_within_quotes_of_the_heading_do_not_count() throws Exception {
        var declared = new Declared(null, null, null, Map.of("Фамилия, имя, отчество", "familyName"));

        assertThat(People.values(People.csv("externalId;\"Фамилия, имя, отчество\"\ni1;Ойдан\n", declared)))
                .containsExactly("{\"externalId\":\"i1\",\"familyName\":\"Ойдан\"}");
    }

    @Test
    void a_byte_order_mark_is_no_letter() throws Exception {
        assertThat(People.values(People.csv("\uFEFFexternalId;familyName\r\ni1;Ойдан\r\n")))
                .containsExactly("{\"externalId\":\"i1\",\"familyName\":\"Ойдан\"}");
    }

    @Test
    void the_first_byte_that_is_not_utf8_is_told_by_its_offset() throws Exception {
        var file = People.file(WINDOWS.getBytes(Charset.forName("windows-1251")), FileFormat.CSV, Declared.NOTHING);

        assertThat(People.refusal(file)).containsExactly("not-utf8 {offset=25}");
    }

    @Test
    void the_offset_is_counted_over_the_whole_file() throws Exception {
        byte[] text = ("externalId\n" + "и1\n".repeat(40_000)).getBytes(StandardCharsets.UTF_8);
        text[text.length - 2] = (byte) 0xFF;

        assertThat(People.refusal(People.file(text, FileFormat.CSV, Declared.NOTHING)))
                .containsExactly("not-utf8 {offset=" + (text.length - 2) + "}");
    }

    @Test
    void a_text_that_ends_within_a_letter_is_refused() throws Exception {
        byte[] text = "externalId\nи".getBytes(StandardCharsets.UTF_8);
        byte[] cut = Arrays.copyOf(text, text.length - 1);

        assertThat(People.refusal(People.file(cut, FileFormat.CSV, Declared.NOTHING)))
                .containsExactly("not-utf8 {offset=11}");
    }

    @Test
    void another_charset_is_read_when_it_is_declared() throws Exception {
        var file = People.file(
                WINDOWS.getBytes(Charset.forName("windows-1251")), FileFormat.CSV, People.in("windows-1251"));

        assertThat(People.values(file)).containsExactly("{\"externalId\":\"i1\",\"familyName\":\"Ойдан\"}");
    }

    @Test
    void what_is_no_text_in_the_declared_charset_is_told_by_its_offset() throws Exception {
        var file = People.file(WINDOWS.getBytes(StandardCharsets.UTF_8), FileFormat.CSV, People.in("US-ASCII"));

        assertThat(People.refusal(file)).containsExactly("charset-mismatch {charset=US-ASCII, offset=25}");
    }

    @Test
    void a_row_is_where_its_record_begins_in_the_file() throws Exception {
        var file = People.csv("externalId,familyName\n\ni1,\"Ой\nдан\"\n\ni2,Беспалова\n");

        assertThat(People.rows(file)).extracting(Row::line).containsExactly(3L, 6L);
    }

    @Test
    void quotation_marks_within_quotes_are_doubled() throws Exception {
        assertThat(People.rows(People.csv("externalId,familyName\ni1,\"Ой\"\"дан\""))
                        .getFirst()
                        .values()
                        .get("familyName")
                        .textValue())
                .isEqualTo("Ой\"дан");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i2,\"Ойдан\n", "i2,\"Ойдан", "i2,\"Ойдан\ni3,Беспалова\n"})
    void a_quote_that_is_never_closed_refuses_the_file_with_its_line(String end) throws Exception {
        assertThat(People.refusal(People.csv("externalId,familyName\ni1,Ойдан\n" + end)))
                .containsExactly("quote-unclosed {line=3}");
    }

    @Test
    void a_letter_after_a_closing_quote_refuses_the_file_with_its_line() throws Exception {
        assertThat(People.refusal(People.csv("externalId,familyName\ni1,\"Ой\"дан\n")))
                .containsExactly("quote-misplaced {line=2}");
    }

    @Test
    void more_cells_than_headings_are_a_fault_of_the_row() throws Exception {
        assertThat(People.faults(People.csv("externalId,familyName\ni1,Ойдан,,x\ni2,Беспалова,\n")))
                .containsExactly("2  cell-without-heading");
    }

    @Test
    void rows_without_any_value_are_no_rows() throws Exception {
        assertThat(People.rows(People.csv("externalId,familyName\n,\n\ni1,\n , \u00A0\n")))
                .extracting(Row::line)
                .containsExactly(4L);
    }

    @Test
    void a_cell_that_is_too_long_is_a_fault_of_its_row() throws Exception {
        var file = People.csv("externalId,familyName\ni1," + "ы".repeat(32_768) + "\ni2," + "ы".repeat(32_767));

        assertThat(People.faults(file)).containsExactly("2 /familyName cell-too-long");
    }

    @Test
    void a_record_that_is_too_long_is_a_fault_of_its_row() throws Exception {
        var file = People.csv("externalId\n" + "ы,".repeat(600_000) + "ы".repeat(600_000) + "\ni2\n");

        assertThat(People.faults(file)).contains("2  record-too-long").noneMatch(fault -> fault.startsWith("3"));
    }

    @Test
    void a_cell_without_end_refuses_the_file_with_its_line() throws Exception {
        assertThat(People.refusal(People.csv("externalId\ni1\n" + "ы".repeat(3_000_000))))
                .containsExactly("record-too-long {line=3}");
    }

    @Test
    void a_heading_alone_is_a_file_of_no_rows() throws Exception {
        var file = People.csv("externalId,familyName");

        assertThat(file.check()).isEmpty();
        assertThat(People.rows(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "\uFEFF", " ; \n"})
    void a_file_without_a_heading_is_refused(String text) throws Exception {
        assertThat(People.refusal(People.csv(text))).isEqualTo(List.of("file-empty {}"));
    }
}
