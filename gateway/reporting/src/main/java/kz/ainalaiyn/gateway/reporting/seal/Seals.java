package kz.ainalaiyn.gateway.reporting.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.agroal.DataSource;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageQuery;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReports;
import kz.ainalaiyn.gateway.reporting.coverage.Reach;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.gateway.reporting.evidence.SnapshotReader;
import kz.ainalaiyn.gateway.reporting.reconciliation.Reconciliations;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.erdtman.jcs.JsonCanonicalizer;

/** Seals reports, and verifies seals against what is counted today. */
@Singleton
public class Seals {
    private final Database ledger;
    private final CoverageReports reports;
    private final SnapshotReader snapshots;
    private final Reconciliations reconciliations;
    private final SealKeys keys;
    private final Vocabulary vocabulary;
    private final ObjectMapper json;
    private final InstantSource clock;
    private final Cursors cursors;

    Seals(
            @DataSource("ledger") javax.sql.DataSource ledger,
            CoverageReports reports,
            SnapshotReader snapshots,
            Reconciliations reconciliations,
            SealKeys keys,
            Vocabulary vocabulary,
            ObjectMapper json,
            InstantSource clock,
            Cursors cursors) {
        this.ledger = new Database(ledger);
        this.reports = reports;
        this.snapshots = snapshots;
        this.reconciliations = reconciliations;
        this.keys = keys;
        this.vocabulary = vocabulary;
        this.json = json;
        this.clock = clock;
        this.cursors = cursors;
    }

    /** A seal, and whether it was made now. */
    public record Sealed(Seal seal, boolean isNew) {}

    /**
     * What a seal says in short.
     *
     * @param covered how many different graduates the sealed report has
     */
    public record SealedFigure(long revision, Instant sealedAt, int covered) {}

    /**
     * Seals the report of a revision; what is sealed already stays as it is.
     *
     * @return empty when the programme was not known then
     */
    public Optional<Sealed> seal(String programme, long revision) {
        Optional<Seal> before = find(programme, revision);
        if (before.isPresent()) {
            return before.map(seal -> new Sealed(seal, false));
        }
        return content(programme, revision).map(content -> {
            // To the microsecond, as the database keeps it: what is signed is what is told.
            Instant sealedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
            boolean isNew = insert(programme, revision, sealedAt, keys.sign(content, sealedAt));
            return new Sealed(find(programme, revision).orElseThrow(), isNew);
        });
    }

    private boolean insert(String programme, long revision, Instant sealedAt, String jws) {
        return ledger.transaction(connection -> {
            try (PreparedStatement insert = connection.prepareStatement("""
                    insert into seal (programme, revision, sealed_at, key_id, jws) values (?, ?, ?, ?, ?)
                    on conflict do nothing
                    """)) {
                insert.setString(1, programme);
                insert.setLong(2, revision);
                insert.setObject(3, sealedAt.atOffset(ZoneOffset.UTC));
                insert.setString(4, keys.currentId());
                insert.setString(5, jws);
                return insert.executeUpdate() == 1;
            }
        });
    }

    /** What the seal of a revision says, counted now: the same for ever. */
    private Optional<String> content(String programme, long revision) {
        return reports.report(CoverageQuery.of(programme), OptionalLong.of(revision))
                .map(report -> canonical(report, persons(programme, revision)));
    }

    private String canonical(CoverageReport report, List<UUID> persons) {
        try {
            SealContent content =
                    new SealContent(SealContent.RULE, report, new SealContent.Persons(persons.size(), sha256(persons)));
            return new JsonCanonicalizer(json.writeValueAsString(content)).getEncodedString();
        } catch (IOException e) {
            throw new IllegalStateException("A report is JSON", e);
        }
    }

    private static String sha256(List<UUID> sorted) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            sorted.forEach(person -> digest.update((person + "\n").getBytes(UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** The pseudonymous ids of those who were counted, sorted. */
    List<UUID> persons(String programme, long revision) {
        return snapshots
                .of(List.of(programme), OptionalLong.of(revision))
                .map(known -> snapshots.ids(Reach.of(known)))
                .orElse(List.of());
    }

    /** The seal of a revision; empty when it was not sealed. */
    public Optional<Seal> find(String programme, long revision) {
        return ledger.snapshot(connection -> {
            try (PreparedStatement select =
                    connection.prepareStatement("select * from seal where programme = ? and revision = ?")) {
                select.setString(1, programme);
                select.setLong(2, revision);
                return read(select).stream().findFirst();
            }
        });
    }

    /** Why there is no seal of this revision: a 404 that names those there are. */
    public ProblemException notSealed(String programme, long revision) {
        List<Long> sealed = nearest(programme, revision);
        if (sealed.isEmpty()) {
            return vocabulary.knows(programme)
                    ? ProblemException.notFound(InputError.in(
                            "revision", Message.of(SealMessage.NOTHING_SEALED).with("revision", revision)))
                    : vocabulary.unknownProgramme(programme, OptionalLong.empty());
        }
        return ProblemException.notFound(InputError.in(
                "revision",
                Message.of(SealMessage.NOT_SEALED).with("revision", revision).with("sealed", sealed)));
    }

    /** Up to three revisions of a programme that are sealed, the nearest to this one first. */
    private List<Long> nearest(String programme, long revision) {
        return ledger.query(connection -> {
            try (PreparedStatement select = connection.prepareStatement(
                    "select revision from seal where programme = ? order by abs(revision - ?), revision limit 3")) {
                select.setString(1, programme);
                select.setLong(2, revision);
                List<Long> nearest = new ArrayList<>();
                try (ResultSet row = select.executeQuery()) {
                    while (row.next()) {
                        nearest.add(row.getLong(1));
                    }
                }
                return nearest;
            }
        });
    }

    /** The seals of a programme, the latest revision first; empty when there is none and the programme is not known. */
    Optional<Page<Seal>> list(String programme, PageRequest page) {
        Page<Seal> seals = Page.of(
                page,
                each -> read(programme, each),
                seal -> List.of(Long.toString(seal.revision())),
                seal -> seal,
                cursors);
        return seals.items().isEmpty()
                        && snapshots.programme(programme, OptionalLong.empty()).isEmpty()
                ? Optional.empty()
                : Optional.of(seals);
    }

    /** The figures of a programme that are sealed, the latest revision first, and this many at the most. */
    public List<SealedFigure> figures(String programme, int most) {
        return read(programme, Long.MAX_VALUE, most).stream().map(this::figure).toList();
    }

    /** The figure that was sealed. */
    public SealedFigure figure(Seal seal) {
        int covered = parsed(seal.content()).path("report").path("covered").intValue();
        return new SealedFigure(seal.revision(), seal.sealedAt(), covered);
    }

    private List<Seal> read(String programme, PageRequest page) {
        return read(programme, page.afterNumber(cursors, Long.MAX_VALUE), page.rowsToRead());
    }

    private List<Seal> read(String programme, long below, int most) {
        return ledger.snapshot(connection -> {
            try (PreparedStatement select = connection.prepareStatement("""
                    select * from seal where programme = ? and revision < ? order by revision desc limit ?
                    """)) {
                select.setString(1, programme);
                select.setLong(2, below);
                select.setInt(3, most);
                return read(select);
            }
        });
    }

    private static List<Seal> read(PreparedStatement select) throws SQLException {
        List<Seal> seals = new ArrayList<>();
        try (ResultSet row = select.executeQuery()) {
            while (row.next()) {
                String jws = row.getString("jws");
                seals.add(new Seal(
                        row.getString("programme"),
                        row.getLong("revision"),
                        row.getObject("sealed_at", OffsetDateTime.class).toInstant(),
                        row.getString("key_id"),
                        jws,
                        contentOf(jws)));
            }
        }
        return seals;
    }

    private static String contentOf(String jws) {
        return new String(Base64.getUrlDecoder().decode(jws.split("\\.", -1)[1]), UTF_8);
    }

    /**
     * Counts the sealed revision again and holds it against the seal, then the seal against the present.
     *
     * @return empty when the revision was not sealed
     */
    public Optional<SealVerification> verify(String programme, long revision) {
        return find(programme, revision).map(seal -> {
            Optional<String> signed = keys.payload(seal.jws());
            JsonNode then = parsed(seal.content());
            JsonNode again = content(programme, revision).map(this::parsed).orElse(json.nullNode());
            boolean reportMatches = then.path("report").equals(again.path("report"));
            boolean personsMatch = then.path("persons").equals(again.path("persons"));
            boolean holds = signed.isPresent() && reportMatches && personsMatch;
            return new SealVerification(
                    signed.isPresent(),
                    reportMatches,
                    personsMatch,
                    holds
                            ? reconciliations
                                    .between(
                                            programme,
                                            OptionalLong.of(revision),
                                            Optional.of(seal.sealedAt()),
                                            OptionalLong.empty())
                                    .orElse(null)
                            : null);
        });
    }

    private JsonNode parsed(String content) {
        try {
            return json.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The content of a seal is JSON", e);
        }
    }
}
