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

/** Reads what a programme promised and did, as it was known at a revision. */
@Singleton
public class Deliveries {
    private final Database database;
    private final ObjectMapper json;

    /** Reads the projection that is in this database. */
    public Deliveries(DataSource database, ObjectMapper json) {
        this.database = new Database(database);
        this.json = json;
    }

    /** Nothing at all when the programme was not known. */
    Delivered of(String programme, long revision) {
        return database.snapshot(connection -> counted(connection, programme, revision));
    }

    private Delivered counted(Connection connection, String programme, long revision) throws SQLException {
        SortedMap<String, Integer> events = new TreeMap<>();
        SortedMap<LocalDate, Integer> consultations = new TreeMap<>();
        SortedMap<LocalDate, Integer> publications = new TreeMap<>();
        int undated = 0;
        int awards = 0;
        try (PreparedStatement select = connection.prepareStatement("""
                with asked as (select ?::text as programme, ?::bigint as revision),
                promised as (
                    select p.*, a.revision from asked a join programme p on p.code = a.programme
                        and p.from_revision <= a.revision and a.revision < p.until_revision)
                select 'EVENT' as what, e.type, null::date as day, count(*) as count
                from promised p join event e on e.programme = p.code
                    and e.from_revision <= p.revision and p.revision < e.until_revision
                where e.status = 'HELD' and (e.starts_at at time zone p.zone)::date between p.starts_on and p.ends_on
                group by e.type
                union all
                select 'CONSULTATION', null, (c.starts_at at time zone p.zone)::date, count(*)
                from promised p join consultation c on c.programme = p.code
                    and c.from_revision <= p.revision and p.revision < c.until_revision
                where c.status = 'COMPLETED'
                    and (c.starts_at at time zone p.zone)::date between p.starts_on and p.ends_on
                group by 3
                union all
                select 'PUBLICATION', null, b.published_on, count(*)
                from promised p join publication b on b.programme = p.code
                    and b.from_revision <= p.revision and p.revision < b.until_revision
                where not b.printed and (b.published_on is null or b.published_on between p.starts_on and p.ends_on)
                group by 3
                union all
                select 'AWARD', null, null, count(*)
                from promised p join award w on w.programme = p.code
                    and w.from_revision <= p.revision and p.revision < w.until_revision
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
        return new Delivered(
                promise(connection, programme, revision), events, consultations, publications, undated, awards);
    }

    private Promise promise(Connection connection, String programme, long revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select target from programme where code = ? and from_revision <= ? and ? < until_revision")) {
            select.setString(1, programme);
            select.setLong(2, revision);
            select.setLong(3, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? promise(row.getString("target")) : Promise.NONE;
            }
        }
    }

    private Promise promise(@Nullable String target) {
        try {
            return target == null ? Promise.NONE : json.readValue(target, Promise.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A projected target is JSON", e);
        }
    }
}
