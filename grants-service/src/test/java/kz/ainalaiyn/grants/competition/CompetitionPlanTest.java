package kz.ainalaiyn.grants.competition;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.testing.PlanContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;

@ServiceTest
class CompetitionPlanTest extends PlanContractTests {
    /** Who applied with A. */
    private static final String ONE = "0198a000-0000-7000-8000-000000000064";

    /** Who applied in many competitions, with an award in each. */
    private static final String EAGER = "0198a000-0000-7000-8000-000000000065";

    private static final String TIMELINE = "/v1/timeline?graduate=" + EAGER;

    private final DataSource database;
    private String competition = "";
    private String other = "";

    CompetitionPlanTest(DataSource database) {
        this.database = database;
    }

    @Override
    protected List<String> longLists() throws SQLException {
        competition = aCompetition().drafted();
        other = aCompetition().drafted();
        execute("""
                insert into application (id, organisation, external_id, competition_id, graduate_id, title, requested_amount,
                                         submitted_at, recorded_by, recorded_at, status, version)
                select gen_random_uuid(), case when n % 64 = 0 then 'regional-society' when n = 63 then 'invented-few'
                                               else 'ainalaiyn-centre' end,
                       'plan-' || n, (case when n % 3200 = 0 then 'OTHER' else 'ID' end)::uuid,
                       case when n = 64 then 'SOMEBODY'::uuid else gen_random_uuid() end,
                       '{"en": "Invented project"}', 1, '2023-09-01T00:00:00Z'::timestamptz + n * interval '1 minute', 'x', now(),
                       case when n % 3200 = 0 then 'DECLINED' else 'SUBMITTED' end, 0
                from generate_series(1, 16000) n
                """.replace("ID", competition).replace("OTHER", other).replace("SOMEBODY", ONE));
        execute("""
                insert into award (id, organisation, external_id, application_id, competition_id, graduate_id, amount, granted_by,
                                   granted_at, version)
                select gen_random_uuid(), organisation, external_id, id, competition_id, graduate_id, 1, 'x', submitted_at, 0
                from application where external_id like 'plan-%'
                """);
        execute("""
                insert into competition (id, organisation, external_id, programme, title, audience, budget, award_count,
                                         largest_award, status, announced_at, version)
                select gen_random_uuid(), case when n = 63 then 'invented-few' else 'ainalaiyn-centre' end, 'plan-' || n,
                       case when n = 63 then 'FEW-2023' else programme end, title, audience, budget, award_count,
                       largest_award, status, now(), 0
                from competition, generate_series(1, 16000) n where id = 'ID'
                """.replace("ID", competition));
        execute("""
                insert into application (id, organisation, external_id, competition_id, graduate_id, title, requested_amount,
                                         submitted_at, recorded_by, recorded_at, status, version)
                select gen_random_uuid(), 'regional-society', 'plan-eager-' || c.external_id, c.id, 'EAGER', c.title, 1,
                       '2024-09-01T00:00:00Z'::timestamptz + row_number() over () * interval '1 minute', 'x', now(), 'AWARDED', 0
                from competition c where c.external_id like 'plan-1%'
                """.replace("EAGER", EAGER));
        execute("""
                insert into award (id, organisation, external_id, application_id, competition_id, graduate_id, amount, granted_by,
                                   granted_at, version)
                select gen_random_uuid(), organisation, external_id, id, competition_id, graduate_id, 1, 'x', submitted_at, 0
                from application where graduate_id = 'EAGER'
                """.replace("EAGER", EAGER));
        // As many as there are in earnest, where the database has no reason to read them all.
        execute("""
                insert into known_graduate (id, organisation) select gen_random_uuid(), 'plan-society' from generate_series(1, 16000)
                """);
        execute("analyze");
        return List.of(TIMELINE, "/v1/applications", "/v1/awards", "/v1/competitions");
    }

    @AfterEach
    void empty() throws SQLException {
        for (String table : List.of("award", "application", "competition")) {
            execute("delete from " + table + " where external_id like 'plan-%'");
        }
        execute("delete from known_graduate where organisation = 'plan-society'");
    }

    @Override
    protected List<String> narrowedLists() {
        return List.of(
                TIMELINE + "&before=2024-09-02T00:00:00Z~AWARD~" + ONE,
                "/v1/applications?competition=" + other,
                "/v1/applications?graduate=" + ONE,
                "/v1/applications?status=DECLINED",
                "/v1/applications?organisation=invented-few",
                "/v1/applications?submittedFrom=2023-09-12T02:39:00Z&submittedBefore=2023-09-12T03:00:00Z",
                "/v1/applications?submittedBefore=2023-09-01T01:05:00Z",
                "/v1/applications?externalId=plan-6400",
                "/v1/awards?competition=" + other,
                "/v1/awards?graduate=" + ONE,
                "/v1/awards?organisation=invented-few",
                "/v1/awards?grantedFrom=2023-09-12T02:39:00Z&grantedBefore=2023-09-12T03:00:00Z",
                "/v1/awards?grantedBefore=2023-09-01T01:05:00Z",
                "/v1/awards?externalId=plan-6400",
                "/v1/competitions?programme=FEW-2023",
                // Where a competition is depends on the clock, and no index knows that: it is of the many.
                "/v1/competitions?status=DRAFT",
                "/v1/competitions?organisation=invented-few",
                "/v1/competitions?externalId=plan-6400");
    }

    @Override
    protected List<String> shortLists() {
        return List.of(
                "/v1/applications/imports",
                "/v1/applications/imports/{id}/rows",
                "/v1/competitions/{competition}/rules/versions");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
