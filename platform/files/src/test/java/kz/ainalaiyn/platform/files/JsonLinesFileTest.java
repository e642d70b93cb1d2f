package kz.ainalaiyn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonLinesFileTest {
    @Test
    void values_keep_their_types_and_days_are_read_as_declared() throws Exception {
        var file = People.ndjson("{\"externalId\":\"i1\",\"birthDate\":\"12.01.2001\",\"n\":1.50}\n", People.DAY_FIRST);

        assertThat(People.values(file))
                .containsExactly("{\"externalId\":\"i1\",\"birthDate\":\"2001-01-12\",\"n\":1.50}");
    }

    @Test
    void a_line_that_is_no_object_is_a_fault_of_its_row_alone() throws Exception {
        var file = People.ndjson("""
                {"externalId":"i1"
                {"externalId":"i2","externalId":"i2"}
                [1]

                %s
                {"externalId":"i6"} x
                {"externalId":"i7"}
                """.formatted("{\"a\":".repeat(101) + "1" + "}".repeat(101)), Declared.NOTHING);

        assertThat(file.check()).isEmpty();
        assertThat(People.faults(file))
                .containsExactly(
                        "1  json-broken",
                        "2  json-member-twice",
                        "3  line-not-object",
                        "5  line-too-deep",
                        "6  json-broken");
    }

    @Test
    void a_line_that_is_too_long_is_a_fault_of_its_row() throws Exception {
        var file = People.ndjson("{\"a\":\"" + "x".repeat(1_100_000) + "\"}\n{}\n", Declared.NOTHING);

        assertThat(People.faults(file)).containsExactly("1  record-too-long");
    }

    @Test
    void the_reason_of_a_refusal_is_not_read() throws Exception {
        assertThat(People.values(People.ndjson("{\"externalId\":\"i1\",\"refused\":\"why\"}", Declared.NOTHING)))
                .containsExactly("{\"externalId\":\"i1\"}");
    }
}
