package kz.ainalaiyn.gateway.reporting.explanation;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.gateway.reporting.evidence.SnapshotReader;
import kz.ainalaiyn.gateway.reporting.explanation.Explanation.ExplainedEvidence;

/** Explains from the projected rows, not from the evidence log that is counted, so that each can be checked against the other. */
@Singleton
public class Explanations {
    private static final String RECORDS = """
            select coalesce(other.graduate_id, asked.id) as id, p.id as person
            from (select ?::uuid as id, ?::bigint as revision) asked
            left join record_link_as_of(asked.revision) l on l.graduate_id = asked.id
            left join person p on p.ordinal = l.person
            left join record_link_as_of(asked.revision) other on other.person = l.person
            where l.person is not null
                or exists (select from graduate g where g.id = asked.id and g.from_revision <= asked.revision)
            order by 1
            """;

    private final Database database;
    private final SnapshotReader snapshots;

    Explanations(DataSource database, SnapshotReader snapshots) {
        this.database = new Database(database);
        this.snapshots = snapshots;
    }

    private record Records(List<UUID> ids, Optional<UUID> person) {}

    /**
     * Why this graduate is in the programme's figure, or is not.
     *
     * @param asOf the number of a revision; empty for the present
     * @return empty when the programme was not known
     */
    public Optional<Explanation> explain(String programme, UUID graduate, OptionalLong asOf) {
        return snapshots
                .programme(programme, asOf)
                .map(known -> database.snapshot(connection -> {
                    Records records = records(connection, graduate, known.revision());
                    List<ExplainedEvidence> evidence =
                            RecordedEvidence.of(connection, known.programme(), records.ids(), known.revision());
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

    private static Reason reason(UUID graduate, Records records, List<ExplainedEvidence> evidence) {
        if (records.ids().isEmpty()) {
            return Reason.UNKNOWN;
        }
        Reason nearest = Reason.NO_EVIDENCE;
        for (ExplainedEvidence piece : evidence) {
            boolean own = piece.graduate().equals(graduate);
            if (own && piece.reason().compareTo(nearest) > 0) {
                nearest = piece.reason();
            }
            if (!own && piece.reason() == Reason.COUNTED && nearest != Reason.COUNTED) {
                nearest = Reason.COUNTED_BY_ANOTHER_RECORD;
            }
        }
        return nearest == Reason.COUNTED && records.person().isEmpty() ? Reason.WITHOUT_PERSON : nearest;
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
}
