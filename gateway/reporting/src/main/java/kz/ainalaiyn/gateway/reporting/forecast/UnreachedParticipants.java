package kz.ainalaiyn.gateway.reporting.forecast;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.coverage.Reach;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.gateway.reporting.evidence.SnapshotReader;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;

/**
 * Lists the persons whom a programme has not reached. Those of the participating organisations count as its participants, as long as
 * programmes have no enrolment of their own; where no organisation is known, everybody does.
 */
@Singleton
class UnreachedParticipants {
    /** Persons with a record of an organisation that takes part, as both were known then. */
    private static final String PERSONS = """
            with asked as (select ?::bigint as revision, ?::text as programme, ?::uuid as last),
            taking_part as (
                select o.code
                from asked
                join programme_as_of(asked.revision) p on p.code = asked.programme
                cross join jsonb_to_recordset(p.organisations) as o (code text)
            )
            select p.id, p.ordinal
            from asked
            join person p on p.id > asked.last
            where not exists (select from taking_part)
                or exists (
                    select from record_link_as_of(asked.revision) l
                    join graduate_as_of(asked.revision) g on g.id = l.graduate_id and not g.erased
                    where l.person = p.ordinal and g.organisation in (select code from taking_part))
            order by p.id
            limit ?
            """;

    private static final int AT_ONCE = 500;

    private final Database database;
    private final SnapshotReader snapshots;
    private final Cursors cursors;

    UnreachedParticipants(DataSource database, SnapshotReader snapshots, Cursors cursors) {
        this.database = new Database(database);
        this.snapshots = snapshots;
        this.cursors = cursors;
    }

    /**
     * A page of the list, by the persons' ids.
     *
     * @param asOf the number of a revision; empty for the present
     * @return empty when the programme was not known
     */
    Optional<Page<Uncovered>> page(String programme, OptionalLong asOf, PageRequest page) {
        return snapshots.of(List.of(programme), asOf).map(known -> {
            BitSet reached = Reach.of(known);
            return Page.of(
                    page,
                    each -> database.snapshot(connection -> unreached(
                            connection,
                            reached,
                            programme,
                            known.revision(),
                            each.afterId(cursors),
                            each.rowsToRead())),
                    row -> List.of(row.person().toString()),
                    row -> row,
                    cursors);
        });
    }

    private static List<Uncovered> unreached(
            Connection connection, BitSet reached, String programme, long revision, UUID after, int wanted)
            throws SQLException {
        List<Uncovered> found = new ArrayList<>();
        UUID last = after;
        while (found.size() < wanted) {
            Map<UUID, Integer> next = persons(connection, programme, revision, last);
            if (next.isEmpty()) {
                break;
            }
            List<UUID> unreached = next.entrySet().stream()
                    .filter(person -> !reached.get(person.getValue()))
                    .map(Map.Entry::getKey)
                    .toList();
            described(connection, unreached, revision).stream()
                    .limit(wanted - found.size())
                    .forEach(found::add);
            last = next.keySet().stream().reduce(last, (a, b) -> b);
        }
        return found;
    }

    private static Map<UUID, Integer> persons(Connection connection, String programme, long revision, UUID after)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(PERSONS)) {
            select.setLong(1, revision);
            select.setString(2, programme);
            select.setObject(3, after);
            select.setInt(4, AT_ONCE);
            Map<UUID, Integer> persons = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    persons.put(row.getObject("id", UUID.class), row.getInt("ordinal"));
                }
            }
            return persons;
        }
    }

    /** These persons with their records as they were then; whoever had none then, or only erased ones, is left out. */
    private static List<Uncovered> described(Connection connection, List<UUID> persons, long revision)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                with asked as (select ?::bigint as revision, ?::uuid[] as persons)
                select p.id as person, g.id as graduate, g.organisation, g.district
                from asked
                join person p on p.id = any (asked.persons)
                join record_link_as_of(asked.revision) l on l.person = p.ordinal
                join graduate_as_of(asked.revision) g on g.id = l.graduate_id and not g.erased
                order by p.id, g.id
                """)) {
            select.setLong(1, revision);
            select.setArray(2, connection.createArrayOf("uuid", persons.toArray()));
            Map<UUID, List<Uncovered.Record>> records = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.computeIfAbsent(row.getObject("person", UUID.class), p -> new ArrayList<>())
                            .add(new Uncovered.Record(
                                    row.getObject("graduate", UUID.class),
                                    row.getString("organisation"),
                                    row.getString("district")));
                }
            }
            return records.entrySet().stream()
                    .map(person -> new Uncovered(person.getKey(), person.getValue()))
                    .toList();
        }
    }
}
