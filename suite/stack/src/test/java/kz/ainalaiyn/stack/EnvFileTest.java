package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class EnvFileTest {

    @Test
    void values_are_read_as_docker_compose_reads_them() {
        Map<String, String> values = EnvFile.parse("""
                # a comment
                PLAIN=value

                export EXPORTED=yes
                SPACED = around
                COMMENTED=before # after
                HASH=a#b
                LITERAL='{"key":"$no"}'
                QUOTED="${PLAIN} here"
                EMPTY=
                EQUALS=a=b==
                """);

        assertThat(values)
                .isEqualTo(Map.of(
                        "PLAIN", "value",
                        "EXPORTED", "yes",
                        "SPACED", "around",
                        "COMMENTED", "before",
                        "HASH", "a#b",
                        "LITERAL", "{\"key\":\"$no\"}",
                        "QUOTED", "value here",
                        "EMPTY", "",
                        "EQUALS", "a=b=="));
    }

    @Test
    void a_line_without_a_value_is_refused() {
        assertThatThrownBy(() -> EnvFile.parse("NAME")).hasMessageContaining("NAME");
    }
}
