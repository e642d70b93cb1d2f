package kz.ainalaiyn.platform.access.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class ListStatementTest {
    private static final String WHOLE =
            "select a::text from t where true{ and b = :b}{ and (c, d) > (:c, :d)} limit :rows";

    private final List<Object> sent = new ArrayList<>();

    @Test
    void what_was_not_asked_for_is_not_sent() {
        read(asked().with("rows", 51));

        assertThat(sent).containsExactly("select a::text from t where true limit ?", 51);
    }

    @Test
    void what_was_asked_for_is_sent_with_its_values_in_order() {
        read(ListStatement.of(WHOLE).with("rows", 51).with("d", 4).with("c", 3).with("b", "$1\\"));

        assertThat(sent)
                .containsExactly(
                        "select a::text from t where true and b = ? and (c, d) > (?, ?) limit ?", "$1\\", 3, 4, 51);
    }

    @Test
    void a_predicate_with_a_part_of_its_values_is_not_sent() {
        read(asked().with("c", 3).with("rows", 51));

        assertThat(sent).containsExactly("select a::text from t where true limit ?", 51);
    }

    @Test
    void what_a_statement_always_needs_cannot_be_left_out() {
        assertThatThrownBy(() -> read(asked().with("b", "x").with("rows", null)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("rows");
    }

    /** The harm: whose records a caller sees is a predicate too. */
    @Test
    void a_parameter_that_was_forgotten_or_misspelled_leaves_no_predicate_out() {
        assertThatThrownBy(() -> read(
                        ListStatement.of(WHOLE).with("c", null).with("d", null).with("rows", 51)))
                .isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> read(asked().with("rows", 51).with("onyl", "x")))
                .isInstanceOf(IllegalStateException.class);
        assertThat(sent).isEmpty();
    }

    private static ListStatement.Question asked() {
        return ListStatement.of(WHOLE).with("b", null).with("c", null).with("d", null);
    }

    private void read(ListStatement.Question statement) {
        DataSource database = fake(DataSource.class, (any, connect, none) -> fake(Connection.class, this::prepare));
        assertThat(statement.rows(database, row -> "")).isEmpty();
    }

    private Object prepare(Object connection, Method method, Object[] arguments) {
        if (method.getName().equals("prepareStatement")) {
            sent.add(arguments[0]);
        }
        return fake(PreparedStatement.class, this::execute);
    }

    private Object execute(Object statement, Method method, Object[] arguments) {
        if (method.getName().equals("setObject")) {
            assertThat(arguments[0]).isEqualTo(sent.size());
            sent.add(arguments[1]);
        }
        return method.getReturnType() == ResultSet.class ? fake(ResultSet.class, (rows, next, none) -> false) : null;
    }

    private static <T> T fake(Class<T> type, InvocationHandler handler) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
