package kz.ainalaiyn.gateway.reporting.coverage;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Lists who stands behind a figure: as many as the report of the same query has counted. A list that was begun goes on at the revision of its first page,
 * whatever is recorded meanwhile.
 */
@Singleton
public class CountedPersons {
    private static final String PERSONS = "select id, ordinal from person where id > ? order by id limit ?";
    private static final String RECORDS = """
            with asked as (select ?::bigint as revision, ?::integer[] as persons)
            select l.person, array_agg(g.id order by g.id) as graduates
            from asked
            join record_link_as_of(asked.revision) l on l.person = any (asked.persons)
            join graduate_as_of(asked.revision) g on g.id = l.graduate_id and not g.erased
            group by l.person
            """;
    private static final int AT_ONCE = 2_000;

    private final CoverageReports reports;
    private final Database database;
    private final Cursors cursors;

    CountedPersons(CoverageReports reports, DataSource database, Cursors cursors) {
        this.reports = reports;
        this.database = new Database(database);
        this.cursors = cursors;
    }

    /**
     * A page of the list, by the persons' pseudonyms.
     *
     * @param way in which they were reached; null for any
     * @param asOf the number of a revision; empty for the present
     * @return empty when one of the programmes was not known
     */
    public Optional<Page<CountedPerson>> page(
            CoverageQuery query, @Nullable Way way, OptionalLong asOf, PageRequest page) {
        OptionalLong revision = page.after(cursors, 2)
                .map(key -> OptionalLong.of(Long.parseLong(key.getFirst())))
                .orElse(asOf);
        return reports.counted(query, way, revision)
                .map(counted -> Page.of(
                        page,
                        each -> read(counted, each),
                        person -> List.of(
                                Long.toString(counted.revision()),
                                person.person().toString()),
                        person -> person,
                        cursors));
    }

    private List<CountedPerson> read(CoverageReports.Counted counted, PageRequest page) {
        UUID after = page.after(cursors, 2)
                .map(key -> UUID.fromString(key.getLast()))
                .orElse(new UUID(0, 0));
        return database.snapshot(connection -> {
            Map<Integer, UUID> persons = persons(connection, counted.persons(), after, page.rowsToRead());
            Map<Integer, List<UUID>> records = records(connection, persons, counted.revision());
            return persons.entrySet().stream()
                    .map(person ->
                            new CountedPerson(person.getValue(), records.getOrDefault(person.getKey(), List.of())))
                    .toList();
        });
    }

    private static Map<Integer, UUID> persons(Connection connection, BitSet counted, UUID after, int wanted)
            throws SQLException {
        Map<Integer, UUID> found = new LinkedHashMap<>();
        UUID last = after;
        try (PreparedStatement select = connection.prepareStatement(PERSONS)) {
            int read;
            do {
                select.setObject(1, last);
                select.setInt(2, AT_ONCE);
                read = 0;
                try (ResultSet row = select.executeQuery()) {
                    while (found.size() < wanted && row.next()) {
                        read++;
                        last = row.getObject("id", UUID.class);
                        if (counted.get(row.getInt("ordinal"))) {
                            found.put(row.getInt("ordinal"), last);
                        }
                    }
                }
            } while (read == AT_ONCE && found.size() < wanted);
        }
        return found;
    }

    private static Map<Integer, List<UUID>> records(Connection connection, Map<Integer, UUID> persons, long revision)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(RECORDS)) {
            select.setLong(1, revision);
            select.setArray(
                    2, connection.createArrayOf("integer", persons.keySet().toArray()));
            Map<Integer, List<UUID>> records = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    records.put(row.getInt("person"), List.of((UUID[])
                            row.getArray("graduates").getArray()));
                }
            }
            return records;
        }
    }
}
