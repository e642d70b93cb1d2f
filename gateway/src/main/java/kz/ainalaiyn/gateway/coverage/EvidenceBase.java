package kz.ainalaiyn.gateway.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.http.LocalizedText;

/** Reads from the projection what held at a revision. */
@Singleton
class EvidenceBase {
    private final DataSource database;
    private final ObjectMapper json;

    EvidenceBase(DataSource database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    Optional<Programme> programme(String code, long revision) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select code, title, zone, starts_on, ends_on, distinct_graduates from programme
                        where code = ? and from_revision <= ? and ? < until_revision
                        """)) {
            select.setString(1, code);
            select.setLong(2, revision);
            select.setLong(3, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(programme(row)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The programme could not be read", e);
        }
    }

    private Programme programme(ResultSet row) throws SQLException {
        try {
            return new Programme(
                    row.getString("code"),
                    json.readValue(row.getString("title"), LocalizedText.class),
                    row.getObject("starts_on", LocalDate.class),
                    row.getObject("ends_on", LocalDate.class),
                    ZoneId.of(row.getString("zone")),
                    row.getObject("distinct_graduates", Integer.class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A projected title is JSON", e);
        }
    }

    /** Everything by which somebody counts as reached by the programme, whatever its date. */
    List<Evidence> evidence(String programme, long revision) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        with asked as (select ?::text as programme, ?::bigint as revision)
                        select 'ATTENDANCE' as kind, l.person_id, e.starts_at
                        from asked
                        join event e on e.programme = asked.programme
                            and e.from_revision <= asked.revision and asked.revision < e.until_revision
                            and e.status = 'HELD' and e.audience = 'GRADUATES'
                        join attendance a on a.event_id = e.id
                            and a.from_revision <= asked.revision and asked.revision < a.until_revision
                            and a.status = 'PRESENT'
                        left join record_link l on l.graduate_id = a.graduate_id
                            and l.from_revision <= asked.revision and asked.revision < l.until_revision
                        union all
                        select 'CONSULTATION', l.person_id, c.starts_at
                        from asked
                        join consultation c on c.programme = asked.programme
                            and c.from_revision <= asked.revision and asked.revision < c.until_revision
                            and c.status = 'COMPLETED'
                        left join record_link l on l.graduate_id = c.graduate_id
                            and l.from_revision <= asked.revision and asked.revision < l.until_revision
                        """)) {
            select.setString(1, programme);
            select.setLong(2, revision);
            List<Evidence> evidence = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    evidence.add(new Evidence(
                            Evidence.Kind.valueOf(row.getString("kind")),
                            row.getObject("person_id", UUID.class),
                            row.getObject("starts_at", OffsetDateTime.class).toInstant()));
                }
            }
            return evidence;
        } catch (SQLException e) {
            throw new IllegalStateException("The evidence could not be read", e);
        }
    }

    /** What reports say of these persons; a person of whom no record is known yet is missing. */
    Map<UUID, Person> people(Collection<UUID> ids, long revision) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        select distinct on (l.person_id) l.person_id, g.sex, g.district, g.institution
                        from record_link l
                        join graduate g on g.id = l.graduate_id
                            and g.from_revision <= ? and ? < g.until_revision
                        where l.person_id = any (?) and l.from_revision <= ? and ? < l.until_revision
                        order by l.person_id, g.registered_at, g.id
                        """)) {
            Array wanted = connection.createArrayOf("uuid", ids.toArray());
            select.setLong(1, revision);
            select.setLong(2, revision);
            select.setArray(3, wanted);
            select.setLong(4, revision);
            select.setLong(5, revision);
            Map<UUID, Person> people = new HashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    UUID id = row.getObject("person_id", UUID.class);
                    people.put(
                            id,
                            new Person(
                                    id, row.getString("sex"), row.getString("district"), row.getString("institution")));
                }
            }
            return people;
        } catch (SQLException e) {
            throw new IllegalStateException("The persons could not be read", e);
        }
    }
}
