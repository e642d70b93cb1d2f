package kz.ainalaiyn.gateway.reporting.explanation;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.coverage.Period;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.gateway.reporting.evidence.Programme;
import kz.ainalaiyn.gateway.reporting.evidence.SnapshotReader;
import kz.ainalaiyn.gateway.reporting.evidence.SnapshotReader.KnownProgramme;
import kz.ainalaiyn.gateway.reporting.explanation.ExcludedEvidence.Exclusion;

/** Counts what a figure leaves out, by the conditions of the explanations: from the projected rows, not from the evidence log. */
@Singleton
public class Exclusions {
    private static final int ROWS_AT_A_TIME = 5_000;

    /** Everything of the programme that was recorded by then, whatever was recorded after: so it stays the same. */
    private static final String RECORDED = """
            with asked as (
                select ?::text as programme, ?::text as zone, ?::bigint as revision),
            event_then as (
                select e.* from asked
                join event_as_of(asked.revision) e on e.programme = asked.programme
            ),
            recorded as (
                select 'ATTENDANCE' as kind, a.graduate_id, a.status, e.status as event_status, e.audience, e.starts_at
                from asked
                cross join event_then e
                join attendance_as_of(asked.revision) a on a.event_id = e.id
                union all
                select 'REGISTRATION', r.graduate_id, r.status, e.status, e.audience, e.starts_at
                from asked
                cross join event_then e
                join registration_as_of(asked.revision) r on r.event_id = e.id
                where not exists (select from attendance_as_of(asked.revision) a
                                  where a.event_id = r.event_id and a.graduate_id = r.graduate_id
                                      and a.status <> 'ENTERED_IN_ERROR')
                union all
                select 'CONSULTATION', c.graduate_id, c.status, null, 'GRADUATES', c.starts_at
                from asked
                join consultation_as_of(asked.revision) c on c.programme = asked.programme
            )
            select r.kind, r.status, r.event_status, r.audience, (r.starts_at at time zone asked.zone)::date as day,
                   coalesce(g.erased, false) as erased, l.person is not null as known,
                   coalesce(l.person::text, r.graduate_id::text) as person
            from asked
            cross join recorded r
            left join record_link_as_of(asked.revision) l on l.graduate_id = r.graduate_id
            left join graduate_as_of(asked.revision) g on g.id = r.graduate_id
            where r.status <> 'ENTERED_IN_ERROR'
            """;

    private final Database database;
    private final SnapshotReader snapshots;

    Exclusions(DataSource database, SnapshotReader snapshots) {
        this.database = new Database(database);
        this.snapshots = snapshots;
    }

    /**
     * What is left out of a programme's figure.
     *
     * @param asOf the number of a revision; empty for the present
     * @return empty when the programme was not known
     */
    public Optional<ExcludedEvidence> of(String programme, OptionalLong asOf) {
        return snapshots
                .programme(programme, asOf)
                .map(known -> database.snapshot(connection -> count(connection, known)));
    }

    private static ExcludedEvidence count(Connection connection, KnownProgramme known) throws SQLException {
        Programme programme = known.programme();
        Map<Reason, Integer> touches = new EnumMap<>(Reason.class);
        Map<String, Reason> nearest = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(RECORDED)) {
            select.setFetchSize(ROWS_AT_A_TIME);
            select.setString(1, programme.code());
            select.setString(2, programme.zone().getId());
            select.setLong(3, known.revision());
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Reason reason = reason(row, programme);
                    touches.merge(reason, 1, Integer::sum);
                    nearest.merge(row.getString("person"), reason, Exclusions::nearer);
                }
            }
        }
        Map<Reason, Integer> persons = new EnumMap<>(Reason.class);
        nearest.values().forEach(reason -> persons.merge(reason, 1, Integer::sum));
        return new ExcludedEvidence(
                programme.code(),
                known.revision(),
                new Period(programme.from(), programme.to()),
                persons.getOrDefault(Reason.COUNTED, 0),
                exclusions(touches, persons));
    }

    private static Reason reason(ResultSet row, Programme programme) throws SQLException {
        Period period = new Period(programme.from(), programme.to());
        Reason reason = Condition.firstThatFails(
                Explanation.Kind.valueOf(row.getString("kind")),
                row.getString("status"),
                row.getString("event_status"),
                row.getString("audience"),
                true,
                period.contains(row.getObject("day", LocalDate.class)),
                row.getBoolean("erased"));
        return reason == Reason.COUNTED && !row.getBoolean("known") ? Reason.WITHOUT_PERSON : reason;
    }

    private static Reason nearer(Reason one, Reason other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    private static List<Exclusion> exclusions(Map<Reason, Integer> touches, Map<Reason, Integer> persons) {
        List<Reason> nearestFirst = Arrays.asList(Reason.values());
        Collections.reverse(nearestFirst);
        return nearestFirst.stream()
                .filter(reason -> reason != Reason.COUNTED)
                .map(reason -> new Exclusion(reason, touches.getOrDefault(reason, 0), persons.getOrDefault(reason, 0)))
                .filter(exclusion -> exclusion.touches() > 0)
                .toList();
    }
}
