package kz.ainalaiyn.gateway.documents.finalreport;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Award;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.CompetitionFacts;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Consulted;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Held;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Organiser;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Printed;
import kz.ainalaiyn.gateway.documents.finalreport.ProgrammeFacts.Published;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.platform.messages.LocalizedText;
import org.jspecify.annotations.Nullable;

/** Reads the facts of a programme at a revision. */
@Singleton
class ProgrammeFactsReader {
    private static final TypeReference<List<String>> STRINGS = new TypeReference<>() {};
    private static final TypeReference<List<Guest>> GUESTS = new TypeReference<>() {};

    private final Database database;
    private final ObjectMapper json;

    ProgrammeFactsReader(DataSource database, ObjectMapper json) {
        this.database = new Database(database);
        this.json = json;
    }

    private record Guest(LocalizedText office, boolean special) {}

    /** Reads a row. */
    @FunctionalInterface
    private interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /** No facts at all when the programme was not known. */
    ProgrammeFacts of(String programme, long revision) {
        return database.snapshot(connection -> new ProgrammeFacts(
                rows(connection, ProgrammeFactsSql.ORGANISERS, programme, revision, this::organiser),
                rows(connection, ProgrammeFactsSql.EVENTS, programme, revision, this::held),
                rows(
                        connection,
                        ProgrammeFactsSql.CONSULTATIONS,
                        programme,
                        revision,
                        row -> new Consulted(row.getString("topic"), row.getInt("count"))),
                contests(connection, programme, revision),
                rows(
                        connection,
                        ProgrammeFactsSql.PUBLICATIONS,
                        programme,
                        revision,
                        row -> new Published(row.getString("kind"), row.getString("channel"), row.getInt("count"))),
                rows(
                        connection,
                        ProgrammeFactsSql.PRINTED,
                        programme,
                        revision,
                        row -> new Printed(row.getString("kind"), row.getObject("quantity", Integer.class)))));
    }

    private Organiser organiser(ResultSet row) throws SQLException {
        return new Organiser(row.getString("code"), row.getString("role"), text(row.getString("name")));
    }

    private Held held(ResultSet row) throws SQLException {
        return new Held(
                row.getString("type"),
                row.getString("audience"),
                row.getObject("day", LocalDate.class),
                text(row.getString("title")),
                row.getString("venue"),
                row.getObject("head_count", Integer.class),
                list(row.getString("guests"), GUESTS).stream()
                        .map(Guest::office)
                        .toList());
    }

    /** An award may be known before its competition is; it is told of then as of one without a name. */
    private List<CompetitionFacts> contests(Connection connection, String programme, long revision)
            throws SQLException {
        Map<UUID, List<Award>> awards = new LinkedHashMap<>();
        rows(
                connection,
                ProgrammeFactsSql.AWARDS,
                programme,
                revision,
                row -> awards.computeIfAbsent(
                                row.getObject("competition_id", UUID.class), competition -> new ArrayList<>())
                        .add(new Award(
                                text(row.getString("title")), row.getBigDecimal("amount"), row.getString("currency"))));
        List<CompetitionFacts> contests =
                new ArrayList<>(rows(connection, ProgrammeFactsSql.CONTESTS, programme, revision, row -> {
                    List<Award> granted = awards.remove(row.getObject("id", UUID.class));
                    return new CompetitionFacts(
                            text(row.getString("title")),
                            list(row.getString("channels"), STRINGS),
                            row.getInt("applications"),
                            granted == null ? List.of() : granted);
                }));
        awards.values().forEach(granted -> contests.add(new CompetitionFacts(null, List.of(), 0, granted)));
        return contests;
    }

    private static <T> List<T> rows(Connection connection, String sql, String programme, long revision, Row<T> as)
            throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, programme);
            select.setLong(2, revision);
            List<T> rows = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    rows.add(as.of(row));
                }
            }
            return rows;
        }
    }

    private @Nullable LocalizedText text(@Nullable String told) {
        return told == null ? null : read(told, new TypeReference<LocalizedText>() {});
    }

    private <T> List<T> list(@Nullable String told, TypeReference<List<T>> type) {
        return told == null ? List.of() : read(told, type);
    }

    private <T> T read(String told, TypeReference<T> type) {
        try {
            return json.readValue(told, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What is projected as JSON is JSON", e);
        }
    }
}
