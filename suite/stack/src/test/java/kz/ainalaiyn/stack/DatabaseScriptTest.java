package kz.ainalaiyn.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class DatabaseScriptTest {

    @Test
    void a_script_for_psql_becomes_statements_with_its_variables_quoted() {
        var statements = DatabaseScript.statements("""
                -- why
                \\getenv secret SECRET
                create role one login
                  password :'secret';

                create database one;
                """, Map.of("SECRET", "it's $1 \\"));

        assertThat(statements).containsExactly("create role one login\npassword 'it''s $1 \\'", "create database one");
    }

    @Test
    void a_variable_without_a_value_is_refused() {
        assertThatThrownBy(() -> DatabaseScript.statements("\\getenv a A\nselect :'a';", Map.of()))
                .hasMessageContaining(":'a'");
    }

    @Test
    void a_statement_that_does_not_end_is_refused() {
        assertThatThrownBy(() -> DatabaseScript.statements("select 1", Map.of()))
                .isInstanceOf(StackFailure.class);
    }

    @Test
    void another_command_of_psql_is_refused() {
        assertThatThrownBy(() -> DatabaseScript.statements("\\connect one", Map.of()))
                .hasMessageContaining("\\connect one");
    }
}
