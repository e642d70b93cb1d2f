package kz.ainalaiyn.graduates.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.DoubleStream;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Plan;
import kz.ainalaiyn.platform.testing.Plans;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * How long one record is looked for among many, ten thousand of which have the date that stands for "unknown". There are 30,000; with
 * {@code -Dduplicates.records=1000000} as many as that, which takes some minutes to write.
 */
@ServiceTest
class DuplicateSearchCostTest {
    private static final Logger LOG = Logger.getLogger(DuplicateSearchCostTest.class);

    private static final int RECORDS = Integer.getInteger("duplicates.records", 30_000);
    private static final int OF_UNKNOWN_DATE = 10_000;
    private static final String UNKNOWN = "2000-01-01";

    private static final int SEARCHES = 60;
    private static final int TRIES = 3;
    private static final double MILLIS = 5;

    private final DataSource database;
    private final EntityManager entities;
    private final DuplicateCandidates candidates;

    DuplicateSearchCostTest(DataSource database, EntityManager entities, DuplicateCandidates candidates) {
        this.database = database;
        this.entities = entities;
        this.candidates = candidates;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.register();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                PreparedStatement insert = connection.prepareStatement("""
                        with g as (
                            insert into graduate (id, organisation, family_name, given_name, birth_date, sex, institution,
                                                  graduation_year, district, version, registered_at)
                            select gen_random_uuid(), 'ainalaiyn-centre', families[1 + floor(cardinality(families) * random() ^ 1.5)],
                                   given[1 + floor(cardinality(given) * random() ^ 1.5)],
                                   case when n <= ? then ?::date else date '1985-01-01' + floor(8000 * random())::int end,
                                   'FEMALE', 'invented-home', 2015, '339999997', 0, now()
                            from generate_series(1, ?) n, (select ?::text[] as families, ?::text[] as given) names
                            returning id
                        )
                        insert into record_link (graduate_id, person_id, reason, linked_by, linked_at, version)
                        select id, id, 'REGISTERED', 'x', now(), 0 from g
                        """)) {
            takeTime(statement);
            statement.execute("select setseed(0.5)");
            insert.setInt(1, OF_UNKNOWN_DATE);
            insert.setString(2, UNKNOWN);
            insert.setInt(3, RECORDS);
            insert.setArray(4, connection.createArrayOf("text", InventedNames.womensFamilies()));
            insert.setArray(5, connection.createArrayOf("text", InventedNames.womensGiven()));
            insert.execute();
            statement.execute("analyze graduate, record_link");
            statement.execute("commit");
        }
    }

    @AfterEach
    void empty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            takeTime(statement);
            statement.execute("""
                    delete from record_link where graduate_id in (select id from graduate where district = '339999997')
                    """);
            statement.execute("delete from graduate where district = '339999997'");
            statement.execute("analyze graduate, record_link");
            statement.execute("commit");
        }
    }

    /** A request's limits do not hold for what fills and empties the tables. */
    private static void takeTime(Statement statement) throws SQLException {
        statement.execute("begin");
        statement.execute("set local transaction_timeout = 0; set local statement_timeout = 0");
    }

    @Test
    void one_record_is_looked_for_in_five_milliseconds_also_where_the_date_is_unknown() throws SQLException {
        List<UUID> unknown = ids(true);
        List<UUID> others = ids(false);
        // Past the first executions, after which the driver and the server keep the plan.
        median(unknown, this::search);
        median(others, this::read);

        double floor = median(others, this::read);
        double ofADate = median(others, this::search);
        double ofUnknown = median(unknown, this::search);

        LOG.infof(
                "Among %d records: %.2f ms, with the unknown date %.2f ms; a record is read in %.2f ms: %.1f and %.1f times that",
                RECORDS, ofADate, ofUnknown, floor, ofADate / floor, ofUnknown / floor);
        assertThat(ofADate).as("a search, in ms").isLessThanOrEqualTo(MILLIS);
        assertThat(ofUnknown).as("a search of those of the unknown date, in ms").isLessThanOrEqualTo(MILLIS);
    }

    @Test
    void a_search_reads_few_of_those_of_the_unknown_date() throws SQLException, IOException {
        UUID id = ids(true).getFirst();

        List<Plan> plans = Plans.during(() -> QuarkusTransaction.requiringNew().run(() -> search(id)));

        assertThat(plans).extracting(Plan::sql).anyMatch(sql -> sql.contains("may_be_one"));
        for (Plan plan : plans) {
            assertThat(plan.rowsRead()).as(plan.root().toPrettyString()).isLessThan(OF_UNKNOWN_DATE / 5);
        }
    }

    /** Of each record the shortest of some tries, so that what else the machine does is not measured; in milliseconds. */
    private static double median(List<UUID> ids, Consumer<UUID> work) {
        double[] millis = new double[ids.size()];
        for (int i = 0; i < millis.length; i++) {
            UUID id = ids.get(i);
            millis[i] = DoubleStream.generate(() -> timed(work, id))
                    .limit(TRIES)
                    .min()
                    .orElseThrow();
        }
        Arrays.sort(millis);
        return millis[millis.length / 2];
    }

    private static double timed(Consumer<UUID> work, UUID id) {
        return QuarkusTransaction.requiringNew().call(() -> {
            long start = System.nanoTime();
            work.accept(id);
            return (System.nanoTime() - start) / 1e6;
        });
    }

    private void search(UUID id) {
        candidates.alike(List.of(id));
    }

    private void read(UUID id) {
        entities.createNativeQuery("select spelling from graduate where id = :id", String.class)
                .setParameter("id", id)
                .getSingleResult();
    }

    private List<UUID> ids(boolean ofUnknownDate) throws SQLException {
        List<UUID> ids = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement("""
                        select id from graduate
                        where district = '339999997' and (birth_date = ?::date) = ?
                        order by id limit ?
                        """)) {
            statement.setString(1, UNKNOWN);
            statement.setBoolean(2, ofUnknownDate);
            statement.setInt(3, SEARCHES);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    ids.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }
}
