package kz.ainalaiyn.gateway.reporting.duplicatereview;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import kz.ainalaiyn.gateway.reporting.coverage.Reach;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.gateway.reporting.duplicatereview.DuplicateReview.Outcome;
import kz.ainalaiyn.gateway.reporting.duplicatereview.DuplicateReview.Pair;
import kz.ainalaiyn.gateway.reporting.evidence.Snapshot;
import kz.ainalaiyn.gateway.reporting.evidence.SnapshotReader;
import kz.ainalaiyn.gateway.reporting.evidence.UnionFind;

/** Lists the open candidates that make a programme's figure a range, those to decide first in front. */
@Singleton
public class UndecidedCandidates {
    private static final int MOST_SHOWN = 200;

    private final Database database;
    private final SnapshotReader snapshots;

    UndecidedCandidates(DataSource database, SnapshotReader snapshots) {
        this.database = new Database(database);
        this.snapshots = snapshots;
    }

    private record Candidate(UUID id, UUID first, UUID second) {
        Pair pair(boolean deciding) {
            return new Pair(id, List.of(first, second), deciding);
        }
    }

    /**
     * The candidates as they were known.
     *
     * @param asOf the number of a revision; empty for the present
     * @return empty when the programme was not known
     */
    public Optional<DuplicateReview> of(String programme, OptionalLong asOf) {
        return snapshots.of(List.of(programme), asOf).map(snapshot -> report(programme, snapshot));
    }

    private DuplicateReview report(String programme, Snapshot snapshot) {
        BitSet reached = Reach.of(snapshot);
        Range range = Range.of(reached, snapshot.openGroups());
        Integer target = snapshot.evidence().getFirst().programme().target();
        Collection<Edge<Candidate>> open = range.isOpen() ? joining(snapshot.revision(), reached) : List.of();
        Outcome outcome = target == null ? null : outcome(range, target);
        Set<Edge<Candidate>> first =
                target != null && outcome == Outcome.OPEN ? ReviewOrder.of(open, reached, target) : Set.of();
        List<Pair> pairs = open.stream()
                .flatMap(edge -> edge.candidates().stream().map(candidate -> candidate.pair(first.contains(edge))))
                .sorted(Comparator.comparing((Pair pair) -> !pair.deciding()).thenComparing(Pair::candidate))
                .toList();
        return new DuplicateReview(
                programme,
                snapshot.revision(),
                target,
                range,
                outcome,
                (int) pairs.stream().filter(Pair::deciding).count(),
                pairs.stream().limit(MOST_SHOWN).toList());
    }

    private static Outcome outcome(Range range, int target) {
        Boolean reached = range.reaches(target);
        return reached == null ? Outcome.OPEN : reached ? Outcome.MET : Outcome.MISSED;
    }

    /** Those in chains that join persons who were reached. */
    private Collection<Edge<Candidate>> joining(long revision, BitSet reached) {
        Collection<Edge<Candidate>> open = database.query(connection -> open(connection, revision));
        UnionFind all = new UnionFind(reached);
        open.forEach(edge -> all.merge(edge.one(), edge.other()));
        return open.stream().filter(edge -> all.reachedWith(edge.one()) > 1).toList();
    }

    private static Collection<Edge<Candidate>> open(Connection connection, long revision) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                with asked as (select ?::bigint as revision)
                select c.id, c.first_graduate, c.second_graduate,
                       least(a.person, b.person) as one, greatest(a.person, b.person) as other
                from asked
                join duplicate_candidate_as_of(asked.revision) c on c.status = 'OPEN'
                join record_link_as_of(asked.revision) a on a.graduate_id = c.first_graduate
                join record_link_as_of(asked.revision) b on b.graduate_id = c.second_graduate
                where a.person <> b.person
                order by c.id
                """)) {
            select.setLong(1, revision);
            Map<List<Integer>, Edge<Candidate>> edges = new LinkedHashMap<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    int one = row.getInt("one");
                    int other = row.getInt("other");
                    edges.computeIfAbsent(List.of(one, other), e -> new Edge<>(one, other, new ArrayList<>()))
                            .candidates()
                            .add(new Candidate(
                                    row.getObject("id", UUID.class),
                                    row.getObject("first_graduate", UUID.class),
                                    row.getObject("second_graduate", UUID.class)));
                }
            }
            return edges.values();
        }
    }
}
