package kz.ainalaiyn.gateway.reporting.targets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.database.Database;
import org.jspecify.annotations.Nullable;

/** Reads the targets and the actuals of a programme at a revision. */
@Singleton
public class ActualsReader {
    private final Database database;
    private final ObjectMapper json;

    /** Reads the projection that is in this database. */
    public ActualsReader(DataSource database, ObjectMapper json) {
        this.database = new Database(database);
        this.json = json;
    }

    /** Nothing at all when the programme was not known. */
    Actuals of(String programme, long revision) {
        return database.snapshot(connection -> counted(connection, programme, revision));
    }

    private Actuals counted(Connection connection, String programme, long revision) throws SQLException {
        SortedMap<String, Integer> events = new TreeMap<>();
        SortedMap<LocalDate, Integer> consultations = new TreeMap<>();
        SortedMap<LocalDate, Integer> publications = new TreeMap<>();
        int undated = 0;
        int awards = 0;
        try (PreparedStatement select = connection.prepareStatement("""
                with asked as (select ?::text as programme, ?::bigint as revision),
                known as (
                    select p.*, a.revision from asked a join programme_as_of(a.revision) p on p.code = a.programme)
                select 'EVENT' as what, e.type, null::date as day, count(*) as count
                from known p join event_as_of(p.revision) e on e.programme = p.code
                where e.status = 'HELD' and (e.starts_at at time zone p.zone)::date between p.starts_on and p.ends_on
                group by e.type
                union all
                select 'CONSULTATION', null, (c.starts_at at time zone p.zone)::date, count(*)
                from known p join consultation_as_of(p.revision) c on c.programme = p.code
                where c.status = 'COMPLETED'
                    and (c.starts_at at time zone p.zone)::date between p.starts_on and p.ends_on
                group by 3
                union all
                select 'PUBLICATION', null, b.published_on, count(*)
                from known p join publication_as_of(p.revision) b on b.programme = p.code
                where not b.entered_in_error and not b.printed and (b.published_on is null or b.published_on between p.starts_on and p.ends_on)
                group by 3
                union all
                select 'AWARD', null, null, count(*)
                from known p join award_as_of(p.revision) w on w.programme = p.code
                """)) {
            select.setString(1, programme);
            select.setLong(2, revision);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    LocalDate day = row.getObject("day", LocalDate.class);
                    int count = row.getInt("count");
                    switch (row.getString("what")) {
                        case "EVENT" -> events.put(row.getString("type"), count);
                        case "CONSULTATION" -> consultations.put(day, count);
                        case "PUBLICATION" -> {
                            if (day == null) {
                                undated = count;
                            } else {
                                publications.put(day, count);
                            }
                        }
                        default -> awards = count;
                    }
                }
            }
        }
        return new Actuals(
                targets(connection, programme, revision), events, consultations, publications, undated, awards);
    }

    private ProgrammeTargets targets(Connection connection, String programme, long revision) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select target from programme_as_of(?) where code = ?")) {
            select.setLong(1, revision);
            select.setString(2, programme);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? targets(row.getString("target")) : ProgrammeTargets.NONE;
            }
        }
    }

    private ProgrammeTargets targets(@Nullable String target) {
        try {
            return target == null ? ProgrammeTargets.NONE : json.readValue(target, ProgrammeTargets.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A projected target is JSON", e);
        }
    }
}
