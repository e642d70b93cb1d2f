package kz.ainalaiyn.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ServiceTest
class ConnectionBoundsTest {

    @Inject
    DataSource database;

    @ParameterizedTest
    @CsvSource({"transaction_timeout,1min", "idle_in_transaction_session_timeout,30s"})
    void every_connection_of_a_service_is_bounded(String setting, String value) throws Exception {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var answer = statement.executeQuery("show " + setting)) {
            answer.next();
            assertThat(answer.getString(1)).isEqualTo(value);
        }
    }

    @Test
    void a_transaction_over_its_bound_is_ended() throws Exception {
        try (var connection = EmbeddedDatabase.fresh().connect();
                var statement = connection.createStatement()) {
            statement.execute("set transaction_timeout = '200ms'");
            connection.setAutoCommit(false);

            assertThatThrownBy(() -> statement.execute("select pg_sleep(5)"))
                    .isInstanceOf(SQLException.class)
                    .hasMessageContaining("transaction timeout");
        }
    }

    @Test
    void a_migration_can_lift_the_bound_for_itself() throws Exception {
        try (var connection = EmbeddedDatabase.fresh().connect();
                var statement = connection.createStatement()) {
            statement.execute("set transaction_timeout = '200ms'");
            connection.setAutoCommit(false);
            statement.execute("set local transaction_timeout = 0");

            assertThat(statement.execute("select pg_sleep(0.5)")).isTrue();
        }
    }
}
