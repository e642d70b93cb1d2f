package kz.ainalaiyn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingsTest {
    @ParameterizedTest
    @ValueSource(strings = {"familyName", "FAMILYNAME", " \u00A0Фамилия ", "фамилия", "kk familyName", "en familyName"})
    void a_column_is_known_by_its_name_and_by_its_headings(String heading) throws Exception {
        assertThat(People.values(People.csv("externalId," + heading + "\ni1,Ойдан\n")))
                .containsExactly("{\"externalId\":\"i1\",\"familyName\":\"Ойдан\"}");
    }

    @Test
    void what_the_request_says_of_a_heading_wins() throws Exception {
        var file = People.csv("externalId,Фамилия\ni1,8 701\n", mapped("Фамилия", "phone"));

        assertThat(People.values(file)).containsExactly("{\"externalId\":\"i1\",\"phone\":\"8 701\"}");
    }

    @Test
    void a_heading_that_is_mapped_to_no_column_is_a_fault_of_the_parameter() throws Exception {
        assertThat(People.csv("externalId\n", mapped("Фамилия", "surname")).check())
                .extracting(fault -> fault.parameter() + " " + fault.code())
                .containsExactly("columns column-mapped");
    }

    @Test
    void an_unknown_column_refuses_the_file_and_is_shown_without_harm() throws Exception {
        assertThat(People.csv("externalId,x\u0007y\u202E" + "z".repeat(100) + "\n")
                        .check())
                .extracting(fault -> fault.message().arguments().get("column"))
                .containsExactly("xy" + "z".repeat(62));
    }

    @Test
    void a_column_twice_refuses_the_file() throws Exception {
        assertThat(People.refusal(People.csv("externalId,Фамилия,familyName\n")))
                .containsExactly("column-twice {column=familyName}");
    }

    @Test
    void a_required_column_that_is_missing_refuses_the_file() throws Exception {
        assertThat(People.refusal(People.csv("familyName\n"))).containsExactly("column-missing {column=externalId}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"refused", "Отклонено", "қабылданбады"})
    void the_reason_of_a_refusal_is_not_read(String heading) throws Exception {
        assertThat(People.rows(People.csv("externalId," + heading + "\ni1,why\n")))
                .allSatisfy(row -> assertThat(row.faults()).isEmpty())
                .extracting(row -> row.values().toString())
                .containsExactly("{\"externalId\":\"i1\"}");
    }

    @Test
    void values_have_the_types_of_the_contract() throws Exception {
        assertThat(People.values(People.csv("externalId,graduationYear,amount.value,amount.currency,consent,seenAt\n"
                        + "i1,2020,1000000.00,KZT,TRUE,2023-10-30T09:00:00Z\n")))
                .containsExactly("{\"externalId\":\"i1\",\"graduationYear\":2020,"
                        + "\"amount\":{\"value\":1000000.00,\"currency\":\"KZT\"},"
                        + "\"consent\":true,\"seenAt\":\"2023-10-30T09:00:00Z\"}");
    }

    @Test
    void what_is_of_another_type_is_a_fault_at_its_place() throws Exception {
        assertThat(People.faults(
                        People.csv("externalId,graduationYear,amount.value,consent,seenAt\ni1,x,\"7,5\",y,z\n")))
                .containsExactly(
                        "2 /graduationYear whole-number-expected",
                        "2 /amount/value number-expected",
                        "2 /consent boolean-expected",
                        "2 /seenAt instant-format");
    }

    private static Declared mapped(String heading, String column) {
        return new Declared(null, null, null, Map.of(heading, column));
    }
}
