package kz.ainalaiyn.bench;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The figure by SQL over plain tables with the indexes that help it; the best of its variants is what counts. */
final class PlainSql {
    private static final String TABLES = """
            create schema plain;
            create table plain.person as
                select distinct on (l.person) l.person as id, g.sex, g.district, g.institution
                from public.record_link l join public.graduate g on g.id = l.graduate_id
                order by l.person, g.registered_at;
            alter table plain.person add primary key (id);
            create table plain.graduate as
                select graduate_id as id, person, from_revision as recorded from public.record_link;
            alter table plain.graduate add primary key (id);
            create index on plain.graduate (id) include (person, recorded);
            create table plain.event as
                select id, min(programme) as programme, min(status) as status, min(audience) as audience,
                       min(starts_at) as starts_at, min(from_revision) as recorded
                from public.event group by id;
            alter table plain.event add primary key (id);
            create index on plain.event (programme, starts_at) where status = 'HELD' and audience = 'GRADUATES';
            create table plain.attendance as
                select event_id, graduate_id, status, from_revision as recorded, until_revision as until
                from public.attendance order by from_revision;
            create index on plain.attendance (event_id) include (graduate_id)
                where status = 'PRESENT' and until = 9223372036854775807;
            create index on plain.attendance (event_id) include (graduate_id, recorded, until) where status = 'PRESENT';
            create table plain.consultation as
                select id, programme, graduate_id, status, starts_at, from_revision as recorded
                from public.consultation order by from_revision;
            alter table plain.consultation add primary key (id);
            create index on plain.consultation (programme, starts_at) include (graduate_id, recorded)
                where status = 'COMPLETED'
            """;

    private static final String TOUCHED = """
            with asked as (
                select ?::text as programme, ?::timestamptz as starts, ?::timestamptz as ends,
                       ?::bigint as graduates, ?::bigint as events
            ),
            touched as %s (
                select %s g.person, date_trunc('month', t.starts_at at time zone 'Asia/Almaty') as month
                from (
                    select a.graduate_id, e.starts_at
                    from asked
                    join plain.event e on e.programme = asked.programme and e.status = 'HELD'
                        and e.audience = 'GRADUATES' and e.starts_at >= asked.starts and e.starts_at < asked.ends
                    join plain.attendance a on a.event_id = e.id and a.status = 'PRESENT'
                        %s
                    union all
                    select c.graduate_id, c.starts_at
                    from asked
                    join plain.consultation c on c.programme = asked.programme and c.status = 'COMPLETED'
                        and c.starts_at >= asked.starts and c.starts_at < asked.ends
                        %s
                ) t
                join plain.graduate g on g.id = t.graduate_id %s
            )
            """;

    private static final String COUNT_DISTINCT = """
            select case when grouping(p.sex) = 0 then 'sex ' || p.sex
                        when grouping(p.district) = 0 then 'district ' || p.district
                        when grouping(p.institution) = 0 then 'institution ' || p.institution
                        when grouping(t.month) = 0 then 'month ' || to_char(t.month, 'YYYY-MM')
                        else 'total' end as cell, count(distinct t.person) as covered
            from touched t join plain.person p on p.id = t.person
            group by grouping sets ((), (p.sex), (p.district), (p.institution), (t.month))
            """;

    private static final String DISTINCT_FIRST = """
            , reached as materialized (select distinct person from touched)
            select case when grouping(p.sex) = 0 then 'sex ' || p.sex
                        when grouping(p.district) = 0 then 'district ' || p.district
                        when grouping(p.institution) = 0 then 'institution ' || p.institution
                        else 'total' end as cell, count(*) as covered
            from reached r join plain.person p on p.id = r.person
            group by grouping sets ((), (p.sex), (p.district), (p.institution))
            union all
            select 'month ' || to_char(month, 'YYYY-MM'), count(*) from touched group by month
            """;

    /** A way of asking. */
    record Variant(boolean distinctFirst, int workers) {
        @Override
        public String toString() {
            return (distinctFirst ? "distinct first" : "count(distinct)") + ", "
                    + (workers == 0 ? "serial" : workers + " workers");
        }
    }

    /** Up to which index of each feed something was known; null for the present. */
    record Until(long graduates, long events) {}

    static final List<Variant> VARIANTS =
            List.of(new Variant(false, 0), new Variant(false, 2), new Variant(true, 0), new Variant(true, 2));

    private PlainSql() {}

    /** Makes the tables from those that were filled by {@link BareInserts}. */
    static void makeTables(Connection connection) throws SQLException {
        connection.setAutoCommit(true);
        try (var statement = connection.createStatement()) {
            statement.execute(TABLES);
            statement.execute("vacuum analyze");
        }
    }

    static void use(Connection connection, Variant variant) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set jit = off");
            statement.execute("set work_mem = '128MB'");
            statement.execute("set max_parallel_workers_per_gather = " + variant.workers());
        }
    }

    static Figures count(Connection connection, Variant variant, int programme, @Nullable Until until)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql(variant, until != null))) {
            select.setString(1, InventedYear.code(programme));
            select.setObject(2, startOf(InventedYear.FROM));
            select.setObject(3, startOf(InventedYear.TO.plusDays(1)));
            select.setLong(4, until == null ? 0 : until.graduates());
            select.setLong(5, until == null ? 0 : until.events());
            Map<String, Integer> cells = new TreeMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    cells.put(row.getString(1), row.getInt(2));
                }
            }
            return new Figures(cells);
        }
    }

    private static OffsetDateTime startOf(LocalDate day) {
        return day.atStartOfDay(InventedYear.ZONE).toOffsetDateTime();
    }

    private static String sql(Variant variant, boolean asOf) {
        String touched = TOUCHED.formatted(
                variant.distinctFirst() ? "materialized" : "",
                variant.distinctFirst() ? "distinct" : "",
                asOf
                        ? "and a.recorded <= asked.events and asked.events < a.until and e.recorded <= asked.events"
                        : "and a.until = 9223372036854775807",
                asOf ? "and c.recorded <= asked.events" : "",
                asOf ? "and g.recorded <= (select graduates from asked)" : "");
        return touched + (variant.distinctFirst() ? DISTINCT_FIRST : COUNT_DISTINCT);
    }
}
