package kz.ainalaiyn.graduates.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import kz.ainalaiyn.platform.testing.Database;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** How many of those whom a coordinator is asked about are one, and how many of those who are one are asked about: see {@link InventedPairs}. */
class DuplicateAccuracyTest {
    private static final Logger LOG = Logger.getLogger(DuplicateAccuracyTest.class);

    private static final long SEED = 20261126;
    private static final int PAIRS = 10_000;

    /** Pairs of one kind: how many there are, and of how many a coordinator is asked. */
    private record Kind(String why, boolean samePerson, int pairs, int asked) {}

    @Test
    void a_coordinator_is_asked_about_most_who_are_one_and_about_few_who_are_two() throws SQLException {
        Database database = EmbeddedDatabase.fresh();
        Migrations.migrate(database, "latest");
        List<InventedPairs.Pair> pairs = new InventedPairs(SEED).draw(PAIRS);
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            write(connection, pairs);

            List<Kind> kinds = kinds(statement);

            for (Kind kind : kinds) {
                LOG.infof(
                        "%-34s %5d pairs, asked about %5.1f %%", kind.why, kind.pairs, 100.0 * kind.asked / kind.pairs);
            }
            int found = asked(kinds, true);
            double precision = found / (double) (found + asked(kinds, false));
            double recall = found
                    / (double) kinds.stream()
                            .filter(Kind::samePerson)
                            .mapToInt(Kind::pairs)
                            .sum();
            LOG.infof("Of %d labelled pairs: precision %.4f, recall %.4f", PAIRS, precision, recall);
            assertThat(kinds.stream().mapToInt(Kind::pairs).sum()).isEqualTo(PAIRS);
            assertThat(precision).as("precision").isGreaterThanOrEqualTo(0.95);
            assertThat(recall).as("recall").isGreaterThanOrEqualTo(0.90);
            assertThat(one(statement, "select count(*) from pair where found <> found_turned"))
                    .as("pairs whose answer depends on who is asked about first")
                    .isZero();
        }
    }

    private static void write(Connection connection, List<InventedPairs.Pair> pairs) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement();
                PreparedStatement record = connection.prepareStatement("""
                        insert into graduate (id, organisation, family_name, given_name, patronymic, sex, birth_date, institution,
                                              graduation_year, district, version, registered_at)
                        values (md5(?)::uuid, 'o', ?, ?, ?, ?, ?, 'i', 2018, '330000000', 0, now())
                        """);
                PreparedStatement pair = connection.prepareStatement("""
                        insert into pair (first, second, same_person, why) values (md5(?)::uuid, md5(?)::uuid, ?, ?)
                        """)) {
            statement.execute("""
                    insert into organisation (code, kind, name, version) values ('o', 'OTHER', '{}', 0);
                    insert into institution (code, district, name, version) values ('i', '330000000', '{}', 0);
                    create table pair (first uuid, second uuid, same_person boolean, why text, found boolean, found_turned boolean)
                    """);
            for (int i = 0; i < pairs.size(); i++) {
                InventedPairs.Pair drawn = pairs.get(i);
                add(record, i + "a", drawn.first());
                add(record, i + "b", drawn.second());
                pair.setString(1, i + "a");
                pair.setString(2, i + "b");
                pair.setBoolean(3, drawn.samePerson());
                pair.setString(4, drawn.why());
                pair.addBatch();
            }
            record.executeBatch();
            pair.executeBatch();
            statement.execute("""
                    update pair set found = may_be_one(a, b), found_turned = may_be_one(b, a)
                    from graduate a, graduate b where a.id = first and b.id = second
                    """);
        }
        connection.commit();
        connection.setAutoCommit(true);
    }

    private static void add(PreparedStatement record, String name, InventedPairs.Written written) throws SQLException {
        record.setString(1, name);
        record.setString(2, written.family());
        record.setString(3, written.given());
        if (written.patronymic() == null) {
            record.setNull(4, Types.VARCHAR);
        } else {
            record.setString(4, written.patronymic());
        }
        record.setString(5, written.sex());
        record.setObject(6, written.born());
        record.addBatch();
    }

    private static List<Kind> kinds(Statement statement) throws SQLException {
        List<Kind> kinds = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery("""
                select why, same_person, count(*), count(*) filter (where found)
                from pair group by why, same_person order by same_person desc, why
                """)) {
            while (rows.next()) {
                kinds.add(new Kind(rows.getString(1), rows.getBoolean(2), rows.getInt(3), rows.getInt(4)));
            }
        }
        return kinds;
    }

    private static int asked(List<Kind> kinds, boolean samePerson) {
        return kinds.stream()
                .filter(kind -> kind.samePerson == samePerson)
                .mapToInt(Kind::asked)
                .sum();
    }

    private static long one(Statement statement, String sql) throws SQLException {
        try (ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
