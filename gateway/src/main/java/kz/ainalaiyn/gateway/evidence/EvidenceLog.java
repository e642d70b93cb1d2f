package kz.ainalaiyn.gateway.evidence;

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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.evidence.Difference.Piece;
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
    private final Map<String, List<Occasion>> occasions = new ConcurrentHashMap<>();

    private record BlockKey(String programme, long firstRevision, int level) {}

    /** A log of which at most so many bytes are held in memory. */
    public EvidenceLog(
            @ConfigProperty(name = "ainalaiyn.evidence.cache-bytes", defaultValue = "100663296") long cacheBytes) {
        this.blocks = Caffeine.newBuilder()
                .maximumWeight(cacheBytes)
                .weigher((BlockKey key, EvidenceBlock block) -> block.size())
                .build();
    }

    /** Adds what this revision, whose rows are projected already, makes true or untrue. */
    public void append(Connection connection, long revision, Changed changed) throws SQLException {
        for (var programme : Difference.of(connection, revision, changed).entrySet()) {
            Map<Piece, Integer> difference = programme.getValue();
            Map<Occasion, Integer> numbers = OccasionNumbers.of(
                    connection,
                    programme.getKey(),
                    difference.keySet().stream().map(Piece::occasion).collect(Collectors.toSet()));
            List<int[]> added = new ArrayList<>();
            List<int[]> withdrawn = new ArrayList<>();
            difference.forEach((piece, sum) -> {
                int[] entry = {piece.person(), Objects.requireNonNull(numbers.get(piece.occasion()))};
                Collections.nCopies(Math.abs(sum), entry).forEach((sum > 0 ? added : withdrawn)::add);
            });
            insert(
                    connection,
                    new BlockKey(programme.getKey(), revision, 0),
                    new EvidenceBlock(Entries.of(revision, added), Entries.of(revision, withdrawn)));
            mergeTail(connection, programme.getKey(), 0);
        }
    }

    private static void insert(Connection connection, BlockKey key, EvidenceBlock block) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into evidence_block (programme, first_revision, level, entries) values (?, ?, ?, ?)")) {
            insert.setString(1, key.programme());
            insert.setLong(2, key.firstRevision());
            insert.setInt(3, key.level());
            insert.setBytes(4, block.toBytes());
            insert.executeUpdate();
        }
    }

    private static void mergeTail(Connection connection, String programme, int level) throws SQLException {
        try (PreparedStatement count = connection.prepareStatement(
                "select count(*), min(first_revision) from evidence_block where programme = ? and level = ?")) {
            count.setString(1, programme);
            count.setInt(2, level);
            try (ResultSet row = count.executeQuery()) {
                row.next();
                if (row.getInt(1) < FAN) {
                    return;
                }
                long first = row.getLong(2);
                insert(connection, new BlockKey(programme, first, level + 1), take(connection, programme, level));
            }
        }
        mergeTail(connection, programme, level + 1);
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

    private static Occasion occasion(ResultSet row) throws SQLException {
        // Hundreds of thousands of occasions share some tens of words.
        return new Occasion(
                row.getObject("day", LocalDate.class),
                Occasion.Kind.valueOf(row.getString("kind")),
                row.getString("type").intern(),
                row.getString("organisation").intern());
    }
}
