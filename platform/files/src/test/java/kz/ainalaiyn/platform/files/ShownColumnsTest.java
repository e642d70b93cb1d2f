package kz.ainalaiyn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A file that went out of a register shows more than a row says. */
class ShownColumnsTest {
    private static final Table TABLE = People.TABLE
            .showing("id", "organisation")
            .fixing(Map.of("organisation", "invented-centre", "eventId", "e1"));

    private static RowFile file(FileFormat format, String text) {
        return new RowFile(
                () -> new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), format, TABLE, Declared.NOTHING);
    }

    @Test
    void what_only_the_service_writes_is_read_over() throws Exception {
        RowFile csv = file(FileFormat.CSV, "id,externalId,familyName\nx,i1,Ойдан\n");

        assertThat(People.values(csv)).containsExactly("{\"externalId\":\"i1\",\"familyName\":\"Ойдан\"}");
        try (RowReader rows = csv.open()) {
            assertThat(rows.shape().columns()).extracting(Column::name).containsExactly("externalId", "familyName");
        }
        assertThat(People.values(file(FileFormat.NDJSON, "{\"id\":\"x\",\"externalId\":\"i1\",\"warnings\":[]}\n")))
                .as("what the register does not show is left for it to refuse")
                .containsExactly("{\"externalId\":\"i1\",\"warnings\":[]}");
    }

    @ParameterizedTest
    @CsvSource({"invented-centre", "INVENTED-CENTRE", "''"})
    void what_the_request_says_of_every_row_may_stand_in_it(String organisation) throws Exception {
        RowFile csv = file(FileFormat.CSV, "externalId,organisation\ni1," + organisation + "\n");

        assertThat(People.values(csv)).containsExactly("{\"externalId\":\"i1\"}");
        assertThat(People.faults(csv)).isEmpty();
    }

    @Test
    void what_contradicts_the_request_refuses_the_file() throws Exception {
        String cells = "externalId,organisation\ni1,invented-centre\ni2,another\n";
        String lines = "{\"externalId\":\"i1\"}\n{\"externalId\":\"i2\",\"organisation\":\"another\"}\n";

        assertThat(People.refusal(file(FileFormat.CSV, cells)))
                .singleElement()
                .asString()
                .startsWith("same-in-every-row")
                .contains("line=3", "column=organisation", "value=invented-centre");
        assertThat(People.refusal(file(FileFormat.NDJSON, lines)))
                .singleElement()
                .asString()
                .contains("line=2");
    }

    @Test
    void what_the_register_does_not_know_is_not_known_by_what_the_request_says() throws Exception {
        assertThat(People.refusal(file(FileFormat.CSV, "externalId,eventId\n"))).hasSize(1);
    }
}
