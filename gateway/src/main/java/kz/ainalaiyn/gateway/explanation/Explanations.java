package kz.ainalaiyn.gateway.explanation;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.database.Database;
import kz.ainalaiyn.gateway.evidence.KnowledgeBase;
import kz.ainalaiyn.gateway.evidence.Programme;
import kz.ainalaiyn.gateway.explanation.Explanation.Kind;
import kz.ainalaiyn.gateway.explanation.Explanation.Piece;

/** Explains from the projected rows themselves, not from the log that is counted: so the one can be held against the other. */
@Singleton
public class Explanations {
    private static final String RECORDS = """
            select coalesce(other.graduate_id, asked.id) as id, p.id as person
            from (select ?::uuid as id, ?::bigint as revision) asked
            left join record_link l on l.graduate_id = asked.id
                and l.from_revision <= asked.revision and asked.revision < l.until_revision
            left join person p on p.ordinal = l.person
            left join record_link other on other.person = l.person
                and other.from_revision <= asked.revision and asked.revision < other.until_revision
            where l.person is not null
                or exists (select from graduate g where g.id = asked.id and g.from_revision <= asked.revision)
            order by 1
            """;

    /** As it was known at the revision, and what was recorded later for the first time as it was recorded then. */
    private static final String EVIDENCE = """
            with asked as (
                select ?::text as programme, ?::text as zone, ?::bigint as revision, ?::uuid[] as graduates),
            recorded as (
                select 'ATTENDANCE' as kind, a.event_id, a.graduate_id, a.status, a.from_revision
                from asked
                join attendance a on a.graduate_id = any (asked.graduates)
                    and (a.from_revision <= asked.revision and asked.revision < a.until_revision
                        or a.from_revision > asked.revision and not exists (
                            select from attendance b
                            where b.event_id = a.event_id and b.graduate_id = a.graduate_id
                                and b.from_revision < a.from_revision))
                union all
                select 'REGISTRATION', r.event_id, r.graduate_id, r.status, r.from_revision
                from asked
                join registration r on r.graduate_id = any (asked.graduates)
                    and r.from_revision <= asked.revision and asked.revision < r.until_revision
                where not exists (select from attendance a
                                  where a.event_id = r.event_id and a.graduate_id = r.graduate_id)
            ),
            evidence as (
                select r.kind, r.event_id as of, r.graduate_id, r.status, r.from_revision, e.type,
                       e.status as event_status, e.audience, e.starts_at
                from asked
                cross join recorded r
                join event e on e.id = r.event_id and e.programme = asked.programme
                    and e.from_revision <= greatest(asked.revision, r.from_revision)
                    and greatest(asked.revision, r.from_revision) < e.until_revision
                union all
                select 'CONSULTATION', c.id, c.graduate_id, c.status, c.from_revision, 'CONSULTATION_' || c.topic, null,
                       'GRADUATES', c.starts_at
                from asked
                join consultation c on c.graduate_id = any (asked.graduates) and c.programme = asked.programme
                    and (c.from_revision <= asked.revision and asked.revision < c.until_revision
                        or c.from_revision > asked.revision and not exists (
                            select from consultation b where b.id = c.id and b.from_revision < c.from_revision))
            )
            select e.*, (e.starts_at at time zone asked.zone)::date as day, v.applied_at
            from asked
            cross join evidence e
            join revision v on v.id = e.from_revision
            order by e.starts_at, e.kind, e.of, e.graduate_id
            """;

    private final Database database;
    private final KnowledgeBase knowledge;

    Explanations(DataSource database, KnowledgeBase knowledge) {
        this.database = new Database(database);
        this.knowledge = knowledge;
    }

    private record Records(List<UUID> ids, Optional<UUID> person) {}

    /**
     * Why this graduate is in the programme's figure, or is not.
     *
     * @param asOf the number of a revision; empty for the present
     * @return empty when the programme was not known
     */
    public Optional<Explanation> explain(String programme, UUID graduate, OptionalLong asOf) {
        return knowledge
                .programme(programme, asOf)
                .map(known -> database.snapshot(connection -> {
                    Records records = records(connection, graduate, known.revision());
                    List<Piece> evidence = evidence(connection, known.programme(), records, known.revision());
                    Reason reason = reason(graduate, records, evidence);
                    return new Explanation(
                            programme,
                            known.revision(),
                            graduate,
                            records.person().orElse(null),
                            records.ids(),
                            reason.compareTo(Reason.COUNTED_BY_ANOTHER_RECORD) >= 0,
                            reason,
                            evidence);
                }));
    }

    private static Reason reason(UUID graduate, Records records, List<Piece> evidence) {
        if (records.ids().isEmpty()) {
            return Reason.UNKNOWN;
        }
        Reason nearest = Reason.NO_EVIDENCE;
        for (Piece piece : evidence) {
            boolean own = piece.graduate().equals(graduate);
            Reason reason = own || piece.reason() != Reason.COUNTED ? piece.reason() : Reason.COUNTED_BY_ANOTHER_RECORD;
            if (reason.compareTo(nearest) > 0 && (own || reason == Reason.COUNTED_BY_ANOTHER_RECORD)) {
                nearest = reason;
            }
        }
        return nearest;
    }

    private static Records records(Connection connection, UUID graduate, long revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(RECORDS)) {
            select.setObject(1, graduate);
            select.setLong(2, revision);
            List<UUID> ids = new ArrayList<>();
            UUID person = null;
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    ids.add(row.getObject("id", UUID.class));
                    person = row.getObject("person", UUID.class);
                }
            }
            return new Records(ids, Optional.ofNullable(person));
        }
    }

    private static List<Piece> evidence(Connection connection, Programme programme, Records records, long revision)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(EVIDENCE)) {
            select.setString(1, programme.code());
            select.setString(2, programme.zone().getId());
            select.setLong(3, revision);
            select.setArray(4, connection.createArrayOf("uuid", records.ids().toArray()));
            List<Piece> pieces = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    pieces.add(piece(row, programme, records, revision));
                }
            }
            return pieces;
        }
    }

    private static Piece piece(ResultSet row, Programme programme, Records records, long revision) throws SQLException {
        Kind kind = Kind.valueOf(row.getString("kind"));
        LocalDate day = row.getObject("day", LocalDate.class);
        long recordedIn = row.getLong("from_revision");
        String eventStatus = row.getString("event_status");
        return new Piece(
                kind,
                row.getObject("graduate_id", UUID.class),
                row.getObject("of", UUID.class),
                row.getString("type"),
                row.getString("status"),
                eventStatus,
                day,
                recordedIn,
                row.getObject("applied_at", OffsetDateTime.class).toInstant(),
                Condition.firstThatFails(
                        kind,
                        row.getString("status"),
                        eventStatus,
                        row.getString("audience"),
                        recordedIn <= revision,
                        !day.isBefore(programme.from()) && !day.isAfter(programme.to()),
                        records.person().isPresent()));
    }
}
