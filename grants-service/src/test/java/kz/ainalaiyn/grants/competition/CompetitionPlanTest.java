package kz.ainalaiyn.grants.competition;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.testing.PlanContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;

@ServiceTest
class CompetitionPlanTest extends PlanContractTests {
    private final DataSource database;

    CompetitionPlanTest(DataSource database) {
        this.database = database;
    }

    @Override
    protected List<String> longLists() throws SQLException {
        String competition = aCompetition().drafted();
        execute("""
                insert into application (id, organisation, competition_id, graduate_id, title, requested_amount,
                                         submitted_at, recorded_by, recorded_at, status, version)
                select gen_random_uuid(), case when n % 64 = 0 then 'regional-society' else 'ainalaiyn-centre' end,
                       'ID', gen_random_uuid(), '{"en": "Invented project"}', 1, now(), 'x', now(), 'SUBMITTED', 0
                from generate_series(1, 16000) n
                """.replace("ID", competition));
        execute("""
                insert into award (id, organisation, application_id, competition_id, graduate_id, amount, granted_by,
                                   granted_at, version)
                select gen_random_uuid(), organisation, id, competition_id, graduate_id, 1, 'x', now(), 0
                from application where competition_id = 'ID'
                """.replace("ID", competition));
        execute("""
                insert into competition (id, organisation, programme, title, audience, budget, award_count,
                                         largest_award, status, announced_at, version)
                select gen_random_uuid(), 'ainalaiyn-centre', programme, title, audience, budget, award_count,
                       largest_award, status, now(), 0
                from competition, generate_series(1, 16000) n where id = 'ID'
                """.replace("ID", competition));
        execute("analyze");
        return List.of("/v1/applications", "/v1/awards", "/v1/competitions");
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
