package kz.ainalaiyn.gateway.reporting.evidence;

import static java.util.stream.Collectors.toSet;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import kz.ainalaiyn.gateway.reporting.evidence.EvidenceDelta.Contribution;
import kz.ainalaiyn.gateway.reporting.evidence.OccasionDictionary.ProgrammeOccasion;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * An LSM-style log of coverage contributions, one log for each programme: one {@link Segment} a revision, {@value #FAN_OUT} segments of
 * a level compacted into one of the next level. A programme of a million revisions is so read from some tens of segments.
 *
 * <p>Compaction keeps every entry with its revision, so that any earlier state can be read. A segment never changes; those used last are
 * cached.
 */
@Singleton
public final class EvidenceLog {
    private static final int FAN_OUT = 16;

    private final Cache<SegmentKey, Segment> segments;
    private final OccasionDictionary dictionary = new OccasionDictionary();
    private final Map<String, List<Occasion>> occasions = new ConcurrentHashMap<>();
    private final Map<LocalDate, LocalDate> days = new ConcurrentHashMap<>();

    private record SegmentKey(String programme, long firstRevision, int level) {}

    /** A log of which at most so many bytes are held in memory. */
    public EvidenceLog(
            @ConfigProperty(name = "ainalaiyn.evidence.cache-bytes", defaultValue = "50331648") long cacheBytes) {
        this.segments = Caffeine.newBuilder()
                .maximumWeight(cacheBytes)
                .weigher((SegmentKey key, Segment segment) -> segment.size())
                .build();
    }

    /**
     * Adds what this revision, whose rows are projected already, makes true or untrue.
     *
     * @param records what is known already of records at this revision
     */
    public void append(Connection connection, long revision, RevisionImpact impact, Records records)
            throws SQLException {
        Map<String, Map<Contribution, Integer>> deltas = EvidenceDelta.of(connection, revision, impact, records);
        if (deltas.isEmpty()) {
            return;
        }
        Map<ProgrammeOccasion, Integer> dictionary = this.dictionary.of(connection, deltas);
        Map<SegmentKey, Segment> added = new LinkedHashMap<>();
        deltas.forEach((programme, delta) ->
                added.put(new SegmentKey(programme, revision, 0), segment(revision, programme, delta, dictionary)));
        insert(connection, added);
        compact(connection, deltas.keySet(), 0);
    }

    private static Segment segment(
            long revision,
            String programme,
            Map<Contribution, Integer> delta,
            Map<ProgrammeOccasion, Integer> dictionary) {
        List<int[]> added = new ArrayList<>();
        List<int[]> withdrawn = new ArrayList<>();
        delta.forEach((piece, sum) -> {
            int[] entry = {
                piece.person(),
                Objects.requireNonNull(dictionary.get(new ProgrammeOccasion(programme, piece.occasion())))
            };
            Collections.nCopies(Math.abs(sum), entry).forEach((sum > 0 ? added : withdrawn)::add);
        });
        return new Segment(Entries.of(revision, added), Entries.of(revision, withdrawn));
    }

    private static void insert(Connection connection, Map<SegmentKey, Segment> segments) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into evidence_segment (programme, first_revision, level, entries) values (?, ?, ?, ?)")) {
            for (var segment : segments.entrySet()) {
                insert.setString(1, segment.getKey().programme());
                insert.setLong(2, segment.getKey().firstRevision());
                insert.setInt(3, segment.getKey().level());
                insert.setBytes(4, segment.getValue().toBytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void compact(Connection connection, Set<String> programmes, int level) throws SQLException {
        Map<SegmentKey, Segment> merged = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select programme, min(first_revision) from evidence_segment
                where programme = any (?::text[]) and level = ? group by programme having count(*) >= ?
                """)) {
            select.setArray(1, connection.createArrayOf("text", programmes.toArray()));
            select.setInt(2, level);
            select.setInt(3, FAN_OUT);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String programme = row.getString(1);
                    merged.put(
                            new SegmentKey(programme, row.getLong(2), level + 1), take(connection, programme, level));
                }
            }
        }
        if (!merged.isEmpty()) {
            insert(connection, merged);
            compact(
                    connection,
                    merged.keySet().stream().map(SegmentKey::programme).collect(toSet()),
                    level + 1);
        }
    }

    private static Segment take(Connection connection, String programme, int level) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                with taken as (delete from evidence_segment where programme = ? and level = ?
                               returning first_revision, entries)
                select entries from taken order by first_revision
                """)) {
            delete.setString(1, programme);
            delete.setInt(2, level);
            List<Segment> taken = new ArrayList<>();
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    taken.add(Segment.of(row.getBytes("entries")));
                }
            }
            return Segment.merged(taken);
        }
    }

    /** The evidence of a programme as it was known at a revision. */
    Evidence at(Connection connection, Programme programme, long revision) throws SQLException {
        List<Segment> log = new ArrayList<>();
        List<SegmentKey> keys = keys(connection, programme.code(), revision);
        Map<SegmentKey, Segment> known = segments.getAllPresent(keys);
        for (SegmentKey key : keys) {
            Segment segment = known.get(key);
            log.add(segment != null ? segment : load(connection, key));
        }
        return new Evidence(programme, occasions(connection, programme.code()), log, revision);
    }

    private static List<SegmentKey> keys(Connection connection, String programme, long revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select first_revision, level from evidence_segment
                where programme = ? and first_revision <= ? order by first_revision
                """)) {
            select.setString(1, programme);
            select.setLong(2, revision);
            List<SegmentKey> keys = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(new SegmentKey(programme, row.getLong(1), row.getInt(2)));
                }
            }
            return keys;
        }
    }

    private Segment load(Connection connection, SegmentKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select entries from evidence_segment where programme = ? and first_revision = ?")) {
            select.setString(1, key.programme());
            select.setLong(2, key.firstRevision());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                Segment segment = Segment.of(row.getBytes(1));
                segments.put(key, segment);
                return segment;
            }
        }
    }

    private List<Occasion> occasions(Connection connection, String programme) throws SQLException {
        List<Occasion> known = occasions.getOrDefault(programme, List.of());
        try (PreparedStatement select = connection.prepareStatement("""
                select day, kind, type, organisation from occasion
                where programme = ? and ordinal >= ? order by ordinal
                """)) {
            select.setString(1, programme);
            select.setInt(2, known.size());
            List<Occasion> all = new ArrayList<>(known);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    all.add(occasion(row));
                }
            }
            if (all.size() > known.size()) {
                occasions.merge(programme, all, (a, b) -> a.size() > b.size() ? a : b);
            }
            return all;
        }
    }

    /** Hundreds of thousands of occasions share some hundreds of days and some tens of words. */
    private Occasion occasion(ResultSet row) throws SQLException {
        return new Occasion(
                days.computeIfAbsent(row.getObject("day", LocalDate.class), day -> day),
                Occasion.Kind.valueOf(row.getString("kind")),
                row.getString("type").intern(),
                row.getString("organisation").intern());
    }
}
