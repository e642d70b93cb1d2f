package kz.ainalaiyn.graduates.identity;

import static kz.ainalaiyn.graduates.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Plan;
import kz.ainalaiyn.platform.testing.Plans;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What duplicate candidates cost among many records and many candidates. */
@ServiceTest
class CandidatePlanTest {
    /** Of each birth date there are some ten records; all else lies beside. */
    private static final int ROWS_READ = 150;

    private final DataSource database;

    CandidatePlanTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.register();
        People.district("339999998", Map.of("name", Map.of("en", "Invented"), "validFrom", "2022-06-08"));
        execute("""
                with g as (
                    insert into graduate (id, organisation, family_name, given_name, birth_date, sex, institution,
                                          graduation_year, district, version, registered_at)
                    select gen_random_uuid(), 'ainalaiyn-centre', 'Ойдан-' || (n * 7919) % 10000,
                           (array['Мысал', 'Әлі', 'Үлгі', 'Қиял'])[1 + n % 4],
                           date '1950-01-01' + n % 800, 'FEMALE', 'invented-home', 1970, '339999998', 0, now()
                    from generate_series(1, 8000) n
                    returning id
                )
                insert into record_link (graduate_id, person_id, reason, linked_by, linked_at, version)
                select id, id, 'REGISTERED', 'x', now(), 0 from g
                """);
        execute("""
                insert into duplicate_candidate (id, first_graduate, second_graduate, likeness, status, opened_at, version)
                select gen_random_uuid(), before, id, 1, case when n % 100 = 0 then 'OPEN' else 'DIFFERENT_PERSONS' end,
                       now() - n * interval '1 second', 0
                from (select id, lag(id) over (order by id) as before, row_number() over (order by id) as n
                      from graduate where district = '339999998') g
                where before is not null
                """);
        execute("""
                insert into own_duplicate (id, organisation, first_graduate, second_graduate, likeness, status, found_at, version)
                select gen_random_uuid(), case when n % 20 = 0 then 'regional-society' else 'ainalaiyn-centre' end, before, id, 1,
                       case when n % 100 = 0 then 'OPEN' else 'DISMISSED' end, now() - n * interval '1 second', 0
                from (select id, lag(id) over (order by id) as before, row_number() over (order by id) as n
                      from graduate where district = '339999998') g
                where before is not null
                """);
        execute("analyze");
    }

    @AfterEach
    void empty() throws SQLException {
        execute("delete from duplicate_candidate");
        execute("delete from own_duplicate");
        execute("""
                delete from record_link where graduate_id in (select id from graduate where district = '339999998')
                """);
        execute("delete from graduate where district = '339999998'");
        execute("analyze");
    }

    @Test
    void a_page_of_candidates_costs_what_it_shows() throws Exception {
        for (String list : new String[] {"?", "?status=OPEN&", "?sort=-openedAt&", "?status=OPEN&sort=-openedAt&"}) {
            String first = "/v1/duplicate-candidates" + list + "limit=5";
            String next = as(Tokens.coordinator()).get(first).path("next");
            for (String page : new String[] {first, first + "&cursor=" + next}) {
                for (Plan plan : Plans.during(() -> as(Tokens.coordinator()).get(page))) {
                    assertThat(plan.rowsRead())
                            .as(page + plan.root().toPrettyString())
                            .isLessThan(10);
                }
            }
        }
    }

    @Test
    void a_page_of_an_organisations_own_pairs_costs_what_it_shows() throws Exception {
        for (String token : new String[] {Tokens.partnerA(), Tokens.coordinator()}) {
            for (String list : new String[] {"?", "?status=OPEN&", "?sort=-foundAt&", "?status=OPEN&sort=-foundAt&"}) {
                String first = "/v1/own-duplicates" + list + "limit=5";
                String next = as(token).get(first).path("next");
                assertThat(next).as(first).isNotNull();
                for (String page : new String[] {first, first + "&cursor=" + next}) {
                    for (Plan plan : Plans.during(() -> as(token).get(page))) {
                        // Each pair with its two records.
                        assertThat(plan.rowsRead())
                                .as(page + plan.root().toPrettyString())
                                .isLessThan(30);
                    }
                }
            }
        }
    }

    @Test
    void a_search_reads_the_records_of_the_same_birth_date_and_no_others() throws Exception {
        List<Plan> plans = Plans.during(() -> {
            People.register(
                            Tokens.partnerA(),
                            "familyName",
                            "Ойдан-7919",
                            "givenName",
                            "Мысал",
                            "birthDate",
                            "1950-01-02",
                            "district",
                            "339999998")
                    .then()
                    .statusCode(201);
            People.awaitSearches();
        });

        assertThat(plans).extracting(Plan::sql).anyMatch(sql -> sql.contains("similarity"));
        for (Plan plan : plans) {
            assertThat(plan.rowsRead()).as(plan.root().toPrettyString()).isLessThan(ROWS_READ);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
