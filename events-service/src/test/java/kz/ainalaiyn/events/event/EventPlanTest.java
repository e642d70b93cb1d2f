package kz.ainalaiyn.events.event;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.platform.testing.PlanContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;

@ServiceTest
class EventPlanTest extends PlanContractTests {
    private static final String ROWS = "/v1/%s/imports/{id}/rows";

    private final DataSource database;

    EventPlanTest(DataSource database) {
        this.database = database;
    }

    @Override
    protected List<String> longLists() throws SQLException {
        EventFixture.register();
        String event = EventFixture.planned(Tokens.partnerA());
        String id = event.substring(event.lastIndexOf('/') + 1);
        execute("""
                insert into event (id, organisation, programme, type, audience, title, venue, starts_at, guests,
                                   status, version)
                select gen_random_uuid(), organisation, case when n % 64 = 0 then 'SHARED-2023' else 'ONLY-B-2023' end,
                       type, audience, title, venue, starts_at + n * interval '1 minute', guests, status, 0
                from event, generate_series(1, 16000) n where id = 'ID'
                """.replace("ID", id));
        execute("""
                insert into consultation (id, organisation, programme, graduate_id, topic, mode, starts_at, status,
                                          version)
                select gen_random_uuid(), WHOSE, 'SHARED-2023', gen_random_uuid(), 'HOUSING', 'PHONE',
                       '2023-09-01'::timestamptz + n * interval '1 minute', 'COMPLETED', 0
                from generate_series(1, 16000) n
                """);
        execute("""
                insert into publication (id, organisation, programme, kind, version)
                select gen_random_uuid(), WHOSE, 'SHARED-2023', 'POSTER', 0 from generate_series(1, 16000) n
                """);
        execute("""
                insert into registration (event_id, graduate_id, organisation, status, registered_at, version)
                select 'ID', gen_random_uuid(), WHOSE, 'REGISTERED', now(), 0 from generate_series(1, 16000) n
                """.replace("ID", id));
        execute("""
                insert into attendance (event_id, graduate_id, organisation, status, recorded_by, recorded_at, version)
                select 'ID', gen_random_uuid(), WHOSE, 'PRESENT', 'x', now(), 0 from generate_series(1, 16000) n
                """.replace("ID", id));
        execute("analyze");
        return List.of(
                "/v1/events",
                "/v1/consultations",
                "/v1/publications",
                event + "/registrations",
                event + "/attendances");
    }

    @Override
    protected List<String> shortLists() {
        // Imports go after 30 days.
        return List.of(
                "/v1/programmes",
                "/v1/events/imports",
                "/v1/events/{event}/attendances/imports",
                "/v1/attendances/imports",
                "/v1/registrations/imports",
                "/v1/consultations/imports",
                "/v1/publications/imports",
                ROWS.formatted("events"),
                ROWS.formatted("events/{event}/attendances"),
                ROWS.formatted("attendances"),
                ROWS.formatted("registrations"),
                ROWS.formatted("consultations"),
                ROWS.formatted("publications"));
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    sql.replace("WHOSE", "case when n % 64 = 0 then 'regional-society' else 'ainalaiyn-centre' end"));
        }
    }
}
