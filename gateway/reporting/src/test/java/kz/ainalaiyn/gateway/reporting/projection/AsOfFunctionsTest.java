package kz.ainalaiyn.gateway.reporting.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** That each versioned table can be read as of a revision, by a function that the planner sees through. */
@GatewayTest
class AsOfFunctionsTest {
    private final DataSource database;

    AsOfFunctionsTest(DataSource database) {
        this.database = database;
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "PERSON")
    void the_functions_of_a_table_are_inlined_into_what_calls_them(ProjectedTable table) throws SQLException {
        String name = table.table();

        assertThat(plan("select * from %s_latest()".formatted(name))).noneMatch(line -> line.contains("Function Scan"));
        assertThat(plan("""
                        select * from (values (5::bigint)) asked (revision)
                        left join %s_as_of(asked.revision) found on true
                        """.formatted(name)))
                .anyMatch(line -> line.contains(" on " + name))
                .noneMatch(line -> line.contains("Function Scan"));
    }

    private List<String> plan(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("explain " + sql)) {
            List<String> plan = new ArrayList<>();
            while (row.next()) {
                plan.add(row.getString(1));
            }
            return plan;
        }
    }
}
