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

    /** Of A's. */
    private static final String ONE = "0198a000-0000-7000-8000-000000000064";

    private static final String TIMELINE = "/v1/timeline?graduate=" + ONE;

    private final DataSource database;
    private String event = "";

    EventPlanTest(DataSource database) {
        this.database = database;
    }

    @Override
    protected List<String> longLists() throws SQLException {
        EventFixture.register();
        event = EventFixture.planned(Tokens.partnerA());
        String id = event.substring(event.lastIndexOf('/') + 1);
        execute("""
                insert into event (id, organisation, external_id, programme, type, audience, title, venue, starts_at, guests,
                                   status, version)
                select gen_random_uuid(), case when FEW then 'ainalaiyn-centre' else organisation end, 'plan-' || n,
                       case when n % 64 = 0 then 'SHARED-2023' else 'ONLY-B-2023' end,
                       case when FEW then 'CAMP' else type end, audience, title, venue,
                       starts_at + n * interval '1 minute', guests, case when FEW then 'CANCELLED' else status end, 0
                from event, generate_series(1, 16000) n where id = 'ID'
                """.replace("ID", id));
        execute("""
                insert into consultation (id, organisation, external_id, programme, graduate_id, topic, mode, starts_at, status,
                                          version)
                select case when n = 64 then 'SOMEBODY'::uuid else gen_random_uuid() end, WHOSE, 'plan-' || n,
                       case when FEW then 'ONLY-A-2023' else 'SHARED-2023' end,
                       case when n = 64 then 'SOMEBODY'::uuid else gen_random_uuid() end,
                       case when FEW then 'LEGAL' else 'HOUSING' end, 'PHONE',
                       '2023-09-01T00:00:00Z'::timestamptz + n * interval '1 minute',
                       case when FEW then 'CANCELLED' else 'COMPLETED' end, 0
                from generate_series(1, 16000) n
                """);
        execute("""
                insert into publication (id, organisation, external_id, programme, kind, published_on, version)
                select gen_random_uuid(), WHOSE, 'plan-' || n,
                       case when FEW then 'ONLY-A-2023' else 'SHARED-2023' end,
                       case when FEW then 'BANNER' else 'POSTER' end,
                       case when FEW then '2023-10-30'::date else '2023-09-01'::date end, 0
                from generate_series(1, 16000) n
                """);
        execute("""
                insert into registration (event_id, graduate_id, organisation, status, registered_at, version)
                select 'ID', gen_random_uuid(), WHOSE, case when FEW then 'CANCELLED' else 'REGISTERED' end, now(), 0
                from generate_series(1, 16000) n
                """.replace("ID", id));
        execute("""
                insert into attendance (event_id, graduate_id, organisation, status, recorded_by, recorded_at, version)
                select 'ID', gen_random_uuid(), WHOSE, case when FEW then 'EXCUSED' else 'PRESENT' end, 'x', now(), 0
                from generate_series(1, 16000) n
                """.replace("ID", id));
        execute("""
                insert into event (id, organisation, external_id, programme, type, audience, title, venue, starts_at, guests,
                                   status, version)
                select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, organisation, 'past-' || n, programme, type, audience,
                       title, venue, starts_at - n * interval '1 day', guests, 'HELD', 0
                from event, generate_series(1, 12) n where id = 'ID'
                """.replace("ID", id));
        // What is rare at this event is not rare at all: the database must not hope to meet it soon.
        execute("""
                insert into registration (event_id, graduate_id, organisation, status, registered_at, version)
                select '00000000-0000-7000-8000-000000000001', gen_random_uuid(), 'society-' || n % 500, 'CANCELLED', now(), 0
                from generate_series(1, 16000) n
                """);
        execute("""
                insert into attendance (event_id, graduate_id, organisation, status, recorded_by, recorded_at, version)
                select '00000000-0000-7000-8000-000000000001', gen_random_uuid(), 'society-' || n % 500, 'EXCUSED', 'x', now(), 0
                from generate_series(1, 16000) n
                """);
        execute("""
                insert into registration (event_id, graduate_id, organisation, status, registered_at, version)
                select id, 'SOMEBODY', organisation, 'REGISTERED', starts_at - interval '1 day', 0
                from event where external_id like 'past-%'
                """);
        execute("""
                insert into attendance (event_id, graduate_id, organisation, status, recorded_by, recorded_at, version)
                select id, 'SOMEBODY', organisation, 'PRESENT', 'x', now(), 0 from event where external_id like 'past-%'
                """);
        // As many as there are in earnest, where the database has no reason to read them all.
        execute("""
                insert into known_graduate (id, organisation) select gen_random_uuid(), 'plan-society' from generate_series(1, 16000)
                """);
        execute("analyze");
        return List.of(
                TIMELINE,
                "/v1/events",
                "/v1/consultations",
                "/v1/publications",
                event + "/registrations",
                event + "/attendances");
    }

    @Override
    protected List<String> narrowedLists() {
        return List.of(
                TIMELINE + "&before=2023-09-10T00:00:00Z~ATTENDANCE~" + ONE,
                "/v1/events?programme=ONLY-A-2023",
                "/v1/events?type=CAMP",
                "/v1/events?status=CANCELLED",
                "/v1/events?organisation=ainalaiyn-centre&programme=SHARED-2023",
                "/v1/events?startsFrom=2023-09-25T00:00:00Z&startsBefore=2023-09-25T02:00:00Z",
                "/v1/events?startsBefore=2023-09-15T05:00:00Z",
                "/v1/events?externalId=plan-6400",
                "/v1/consultations?programme=ONLY-A-2023",
                "/v1/consultations?graduate=" + ONE,
                "/v1/consultations?topic=LEGAL",
                "/v1/consultations?status=CANCELLED",
                "/v1/consultations?organisation=invented-few",
                "/v1/consultations?startsFrom=2023-09-12T02:39:00Z&startsBefore=2023-09-12T03:00:00Z",
                "/v1/consultations?startsBefore=2023-09-01T01:05:00Z",
                "/v1/consultations?externalId=plan-6400",
                "/v1/publications?programme=ONLY-A-2023",
                "/v1/publications?kind=BANNER",
                "/v1/publications?organisation=invented-few",
                "/v1/publications?publishedFrom=2023-10-01",
                "/v1/publications?publishedTo=2023-08-01",
                "/v1/publications?externalId=plan-6400",
                event + "/registrations?status=CANCELLED",
                event + "/registrations?organisation=invented-few",
                event + "/attendances?status=EXCUSED",
                event + "/attendances?organisation=invented-few");
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
            statement.execute(sql.replace(
                            "WHOSE",
                            "case when n % 64 = 0 then 'regional-society' when n = 63 then 'invented-few' else 'ainalaiyn-centre' end")
                    .replace("FEW", "n % 3200 = 0")
                    .replace("SOMEBODY", ONE));
        }
    }
}
