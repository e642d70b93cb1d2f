package kz.ainalaiyn.gateway.reporting.evidence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.LocalizedText;

/** Reads a snapshot at any revision that the projection has reached. */
@Singleton
public class SnapshotReader {
    private final Database database;
    private final EvidenceLog evidence;
    private final ProfileLog profiles;
    private final PotentialDuplicateLog pairs;
    private final ObjectMapper json;

    /** Reads the projection that is in this database. */
    public SnapshotReader(
            DataSource database,
            EvidenceLog evidence,
            ProfileLog profiles,
            PotentialDuplicateLog pairs,
            ObjectMapper json) {
        this.database = new Database(database);
        this.evidence = evidence;
        this.profiles = profiles;
        this.pairs = pairs;
        this.json = json;
    }

    private record Moment(long revision, Instant appliedAt) {}

    /** The number of the last revision that is applied, 0 before the first. */
    public long lastRevision() {
        return database.query(connection -> moment(connection, Long.MAX_VALUE).revision());
    }

    /** The last revision that changed anything of these programmes or of somebody in them, 0 when none of them is known. */
    public long lastRevision(List<String> programmes) {
        return database.query(connection -> ProgrammeRevisions.last(connection, programmes));
    }

    /** The answer to who asks for a state that the projection, which is being made again, has not come to: 503. */
    public static ProblemException notYet() {
        return ProblemException.of(HttpProblem.UNAVAILABLE, EvidenceMessage.NOT_READY_YET)
                .with("Retry-After", "5");
    }

    /** A programme as it stood at a revision. */
    public record KnownProgramme(Programme programme, long revision) {}

    /**
     * The programme alone, without its evidence.
     *
     * @param asOf the number of a revision; empty for the last one
     * @return empty when it was not known
     */
    public Optional<KnownProgramme> programme(String code, OptionalLong asOf) {
        return database.snapshot(connection -> {
            long revision = moment(connection, asOf).revision();
            return programme(connection, code, revision).map(programme -> new KnownProgramme(programme, revision));
        });
    }

    /**
     * What was known of these programmes.
     *
     * @param asOf the number of a revision; empty for the last one
     * @return empty when one of the programmes was not known
     * @throws ProblemException 503 when the projection has not come to this revision
     */
    public Optional<Snapshot> of(List<String> programmes, OptionalLong asOf) {
        return database.snapshot(connection -> {
            Moment moment = moment(connection, asOf);
            List<Evidence> found = new ArrayList<>();
            for (String code : programmes) {
                Optional<Programme> programme = programme(connection, code, moment.revision());
                if (programme.isEmpty()) {
                    return Optional.empty();
                }
                found.add(evidence.at(connection, programme.get(), moment.revision()));
            }
            return Optional.of(new Snapshot(
                    moment.revision(),
                    moment.appliedAt(),
                    found,
                    persons(connection),
                    profiles.read(connection),
                    pairs.read(connection)));
        });
    }

    /** The pseudonymous ids of these persons, sorted. */
    public List<UUID> ids(BitSet persons) {
        return database.snapshot(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select id from person where ordinal = any (?) order by id")) {
                select.setArray(
                        1,
                        connection.createArrayOf(
                                "integer", persons.stream().boxed().toArray()));
                List<UUID> ids = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        ids.add(row.getObject(1, UUID.class));
                    }
                }
                return ids;
            }
        });
    }

    /** The last revision, or exactly the one that is asked for: an earlier one in its place would be a wrong figure. */
    private static Moment moment(Connection connection, OptionalLong asOf) throws SQLException {
        Moment moment = moment(connection, asOf.orElse(Long.MAX_VALUE));
        if (asOf.isPresent() && moment.revision() != asOf.getAsLong()) {
            throw notYet();
        }
        return moment;
    }

    private static Moment moment(Connection connection, long revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select id, applied_at from revision where id <= ? order by id desc limit 1")) {
            select.setLong(1, revision);
            try (ResultSet row = select.executeQuery()) {
                return row.next()
                        ? new Moment(
                                row.getLong("id"),
                                row.getObject("applied_at", OffsetDateTime.class)
                                        .toInstant())
                        : new Moment(0, Instant.EPOCH);
            }
        }
    }

    private static int persons(Connection connection) throws SQLException {
        try (PreparedStatement select =
                        connection.prepareStatement("select coalesce(max(ordinal), 0) + 1 from person");
                ResultSet row = select.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }

    private Optional<Programme> programme(Connection connection, String code, long revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select code, title, zone, starts_on, ends_on, distinct_graduates from programme_as_of(?)
                where code = ?
                """)) {
            select.setLong(1, revision);
            select.setString(2, code);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Optional.of(programme(row)) : Optional.empty();
            }
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
}
