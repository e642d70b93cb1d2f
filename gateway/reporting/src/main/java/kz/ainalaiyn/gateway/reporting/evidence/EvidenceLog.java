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
import kz.ainalaiyn.gateway.reporting.evidence.Difference.Piece;
import kz.ainalaiyn.gateway.reporting.evidence.OccasionNumbers.Met;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The log of evidence of every programme, in blocks.
 *
 * <p>A revision adds one block to each programme that it concerns. As soon as {@value #FAN} blocks of a level follow each
 * other they become one of the next level, so that a programme of a million revisions is read from some tens of blocks.
 */
@Singleton
public final class EvidenceLog {
    private static final int FAN = 16;

    private final Cache<BlockKey, EvidenceBlock> blocks;
    private final OccasionNumbers numbers = new OccasionNumbers();
    private final Map<String, List<Occasion>> occasions = new ConcurrentHashMap<>();
    private final Map<LocalDate, LocalDate> days = new ConcurrentHashMap<>();

    private record BlockKey(String programme, long firstRevision, int level) {}

    /** A log of which at most so many bytes are held in memory. */
    public EvidenceLog(
            @ConfigProperty(name = "ainalaiyn.evidence.cache-bytes", defaultValue = "50331648") long cacheBytes) {
        this.blocks = Caffeine.newBuilder()
                .maximumWeight(cacheBytes)
                .weigher((BlockKey key, EvidenceBlock block) -> block.size())
                .build();
    }

    /**
     * Adds what this revision, whose rows are projected already, makes true or untrue.
     *
     * @param records what is known already of records at this revision
     */
    public void append(Connection connection, long revision, Changed changed, Records records) throws SQLException {
        Map<String, Map<Piece, Integer>> differences = Difference.of(connection, revision, changed, records);
        if (differences.isEmpty()) {
            return;
        }
        Map<Met, Integer> numbers = this.numbers.of(connection, differences);
        Map<BlockKey, EvidenceBlock> added = new LinkedHashMap<>();
        differences.forEach((programme, difference) ->
                added.put(new BlockKey(programme, revision, 0), block(revision, programme, difference, numbers)));
        insert(connection, added);
        mergeTails(connection, differences.keySet(), 0);
    }

    private static EvidenceBlock block(
            long revision, String programme, Map<Piece, Integer> difference, Map<Met, Integer> numbers) {
        List<int[]> added = new ArrayList<>();
        List<int[]> withdrawn = new ArrayList<>();
        difference.forEach((piece, sum) -> {
            int[] entry = {piece.person(), Objects.requireNonNull(numbers.get(new Met(programme, piece.occasion())))};
            Collections.nCopies(Math.abs(sum), entry).forEach((sum > 0 ? added : withdrawn)::add);
        });
        return new EvidenceBlock(Entries.of(revision, added), Entries.of(revision, withdrawn));
    }

    private static void insert(Connection connection, Map<BlockKey, EvidenceBlock> blocks) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into evidence_block (programme, first_revision, level, entries) values (?, ?, ?, ?)")) {
            for (var block : blocks.entrySet()) {
                insert.setString(1, block.getKey().programme());
                insert.setLong(2, block.getKey().firstRevision());
                insert.setInt(3, block.getKey().level());
                insert.setBytes(4, block.getValue().toBytes());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void mergeTails(Connection connection, Set<String> programmes, int level) throws SQLException {
        Map<BlockKey, EvidenceBlock> merged = new LinkedHashMap<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select programme, min(first_revision) from evidence_block
                where programme = any (?::text[]) and level = ? group by programme having count(*) >= ?
                """)) {
            select.setArray(1, connection.createArrayOf("text", programmes.toArray()));
            select.setInt(2, level);
            select.setInt(3, FAN);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String programme = row.getString(1);
                    merged.put(new BlockKey(programme, row.getLong(2), level + 1), take(connection, programme, level));
                }
            }
        }
        if (!merged.isEmpty()) {
            insert(connection, merged);
            mergeTails(
                    connection,
                    merged.keySet().stream().map(BlockKey::programme).collect(toSet()),
                    level + 1);
        }
    }

    private static EvidenceBlock take(Connection connection, String programme, int level) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement("""
                with taken as (delete from evidence_block where programme = ? and level = ?
                               returning first_revision, entries)
                select entries from taken order by first_revision
                """)) {
            delete.setString(1, programme);
            delete.setInt(2, level);
            List<EvidenceBlock> taken = new ArrayList<>();
            try (ResultSet row = delete.executeQuery()) {
                while (row.next()) {
                    taken.add(EvidenceBlock.of(row.getBytes("entries")));
                }
            }
            return EvidenceBlock.merged(taken);
        }
    }

    /** The evidence of a programme as it was known at a revision. */
    Evidence at(Connection connection, Programme programme, long revision) throws SQLException {
        List<EvidenceBlock> log = new ArrayList<>();
        List<BlockKey> keys = keys(connection, programme.code(), revision);
        Map<BlockKey, EvidenceBlock> known = blocks.getAllPresent(keys);
        for (BlockKey key : keys) {
            EvidenceBlock block = known.get(key);
            log.add(block != null ? block : load(connection, key));
        }
        return new Evidence(programme, occasions(connection, programme.code()), log, revision);
    }

    private static List<BlockKey> keys(Connection connection, String programme, long revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                select first_revision, level from evidence_block
                where programme = ? and first_revision <= ? order by first_revision
                """)) {
            select.setString(1, programme);
            select.setLong(2, revision);
            List<BlockKey> keys = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    keys.add(new BlockKey(programme, row.getLong(1), row.getInt(2)));
                }
            }
            return keys;
        }
    }

    private EvidenceBlock load(Connection connection, BlockKey key) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select entries from evidence_block where programme = ? and first_revision = ?")) {
            select.setString(1, key.programme());
            select.setLong(2, key.firstRevision());
            try (ResultSet row = select.executeQuery()) {
                row.next();
                EvidenceBlock block = EvidenceBlock.of(row.getBytes(1));
                blocks.put(key, block);
                return block;
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
