package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.PagedStatement;
import kz.ainalaiyn.platform.http.Count;
import kz.ainalaiyn.platform.http.Counting;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many rows a list has: counted, or estimated for those who see everybody's rows. */
@ServiceTest
class CountingTest {
    private static final int ROWS = 12_000;

    /** Longer than anybody may count. */
    private static final PagedStatement SLOW = PagedStatement.of("select pg_sleep(:seconds) where true {after} {page}");

    private final DataSource database;

    CountingTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.register();
        empty();
        execute("""
                insert into graduate (id, organisation, external_id, family_name, given_name, birth_date, sex, institution,
                                      graduation_year, district, version, registered_at)
                select gen_random_uuid(), 'ainalaiyn-centre', 'count-' || n, 'Ойдан-' || n, 'Мысал', '2001-01-01', 'FEMALE',
                       'invented-home', 2019, '339999996', 0, now()
                from generate_series(1, %d) n
                """.formatted(ROWS));
        execute("analyze graduate");
    }

    @AfterEach
    void empty() throws SQLException {
        execute("delete from graduate where external_id like 'count-%'");
        execute("analyze graduate");
    }

    @Test
    void a_long_list_is_counted_or_estimated_as_it_is_asked_for() {
        assertThat(count(Tokens.coordinator(), "count=exact&district=339999996"))
                .isEqualTo(Map.of("rows", ROWS, "accuracy", "EXACT"));
        Map<String, Object> estimate = count(Tokens.coordinator(), "count=estimate&district=339999996");
        assertThat(estimate).containsEntry("accuracy", "ESTIMATE");
        assertThat((int) estimate.get("rows")).isBetween(ROWS * 9 / 10, ROWS * 11 / 10);
    }

    /** The attack: what the database believes of a filter is made of everybody's rows. */
    @Test
    void an_estimate_tells_a_partner_nothing_of_the_rows_of_others() {
        assertThat(count(Tokens.partnerA(), "count=estimate&district=339999996"))
                .isEqualTo(Map.of("rows", 0, "accuracy", "EXACT"));
        assertThat(count(Tokens.partnerA(), "count=estimate&organisation=ainalaiyn-centre"))
                .isEqualTo(Map.of("rows", 0, "accuracy", "EXACT"));
        assertThat((int) count(Tokens.coordinator(), "count=estimate&district=339999996")
                        .get("rows"))
                .as("control")
                .isPositive();
    }

    @Test
    void a_count_that_takes_too_long_is_an_estimate_for_those_who_see_all_and_unknown_to_others() {
        PagedStatement.Question slow = SLOW.with("seconds", 30.0);

        assertThat(slow.count(Counting.EXACT, new Scope.All(), database)).isEqualTo(Count.estimate(1));
        assertThat(slow.count(Counting.EXACT, new Scope.Organisation("x"), database))
                .isEqualTo(Count.UNKNOWN);
        assertThat(SLOW.with("seconds", 0.1).count(Counting.EXACT, new Scope.All(), database))
                .as("control")
                .isEqualTo(Count.exact(1));
    }

    private static Map<String, Object> count(String token, String query) {
        return as(token).get("/v1/graduates?limit=1&" + query).jsonPath().getMap("count");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
