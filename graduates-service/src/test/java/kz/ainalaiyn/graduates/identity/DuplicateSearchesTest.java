package kz.ainalaiyn.graduates.identity;

import static kz.ainalaiyn.graduates.identity.Candidates.openOf;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Database;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** That candidates are looked for after the answer, once, and whatever else happens. */
@ServiceTest
class DuplicateSearchesTest {
    private final LocalDate born = Candidates.newBirthDate();

    private final DataSource database;
    private final DuplicateSearches searches;

    DuplicateSearchesTest(DataSource database, DuplicateSearches searches) {
        this.database = database;
        this.searches = searches;
    }

    @BeforeEach
    void people() {
        People.register();
    }

    @Test
    void a_registration_does_not_wait_for_a_search() throws Exception {
        String first = register(partnerA());
        People.awaitSearches();

        String second = whileASearchRuns(() -> register(partnerB()));

        assertThat(openOf(first))
                .extracting("graduates")
                .singleElement()
                .asList()
                .contains(second);
    }

    @Test
    void an_erasure_does_not_wait_for_a_search() throws Exception {
        String graduate = register(partnerA());
        People.awaitSearches();

        int status = whileASearchRuns(() -> People.as(partnerA())
                .header("If-Match", "*")
                .delete("/v1/graduates/" + graduate)
                .statusCode());

        assertThat(status).isEqualTo(204);
    }

    @Test
    void a_search_that_another_instance_is_at_keeps_no_other_one_waiting_and_is_done_if_that_one_ends()
            throws Exception {
        UUID away = UUID.randomUUID();
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement()) {
            other.setAutoCommit(false);
            // Seen by nobody else until it is too late to take it first: as by an instance that took it at once.
            statement.execute("""
                    insert into duplicate_search (graduate_id, requested_at, due_at) values ('%s', now(), now())
                    """.formatted(away));
            String first = register(partnerA());
            String second = register(partnerB());

            awaitCandidate(first, second);
            other.commit();
            People.awaitSearches();
        }
        assertThat(count("select count(*) from duplicate_search where graduate_id = '" + away + "'"))
                .isZero();
    }

    @Test
    void many_instances_at_once_find_each_pair_once() throws Exception {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            ids.add(register(partnerA()));
        }
        People.awaitSearches();
        execute(
                "delete from duplicate_candidate where first_graduate in (select id from graduate where birth_date = '%s')"
                        .formatted(born));
        execute("""
                insert into duplicate_search (graduate_id, requested_at, due_at)
                select id, now(), now() from graduate, generate_series(1, 3) where birth_date = '%s'
                """.formatted(born));
        List<Future<?>> instances = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 6; i++) {
                instances.add(threads.submit(() -> {
                    while (searches.next()) {
                        Thread.onSpinWait();
                    }
                }));
            }
        }
        for (Future<?> instance : instances) {
            instance.get();
        }

        assertThat(ids).allSatisfy(id -> assertThat(openOf(id)).hasSize(5));
        assertThat(count("select count(*) from duplicate_search where due_at > requested_at"))
                .as("searches that failed")
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({"202611251800, 202611251900", "202611260310, latest"})
    void records_of_before_there_were_candidates_or_this_rule_are_looked_for_too(String before, String after)
            throws SQLException {
        Database old = EmbeddedDatabase.fresh();
        Migrations.migrate(old, before);
        try (Connection connection = old.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into organisation (code, kind, name, version) values ('o', 'OTHER', '{}', 0);
                    insert into institution (code, district, name, version) values ('i', '330000000', '{}', 0);
                    insert into graduate (id, organisation, family_name, given_name, birth_date, sex, institution,
                                          graduation_year, district, version, registered_at)
                    select gen_random_uuid(), 'o', 'Ойдан', 'Мысал', '2001-01-01', 'MALE', 'i', 2019, '330000000', 0,
                           now() - n * interval '1 day'
                    from generate_series(1, 5) n
                    """);

            Migrations.migrate(old, after);

            try (ResultSet rows = statement.executeQuery("""
                    select string_agg(g.id::text, ' ' order by s.id) = string_agg(g.id::text, ' ' order by g.registered_at)
                           and count(*) = 5
                    from duplicate_search s join graduate g on g.id = s.graduate_id
                    """)) {
                rows.next();
                assertThat(rows.getBoolean(1)).isTrue();
            }
        }
    }

    /** What comes of a request while somebody holds what a search holds: the lock of all searches, and that of this birth date. */
    private <T> T whileASearchRuns(Callable<T> request) throws Exception {
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            statement.execute("select pg_advisory_xact_lock_shared(3, 0)");
            statement.execute("select pg_advisory_xact_lock(1, date '%s' - date '2000-01-01')".formatted(born));

            T answer = threads.submit(request).get(20, TimeUnit.SECONDS);

            other.rollback();
            return answer;
        }
    }

    /** The test waits for the pair and not for all searches: one of them is away. */
    private void awaitCandidate(String a, String b) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (count("""
                select count(*) from duplicate_candidate
                where first_graduate = least('%1$s', '%2$s'::uuid) and second_graduate = greatest('%1$s', '%2$s'::uuid)
                """.formatted(a, b)) == 0) {
            assertThat(System.nanoTime()).as("found in time").isLessThan(deadline);
            Thread.sleep(20);
        }
    }

    private String register(String token) {
        Response answer =
                People.register(token, "familyName", "Ойданова", "givenName", "Әсем", "birthDate", born.toString());
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    private long count(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
