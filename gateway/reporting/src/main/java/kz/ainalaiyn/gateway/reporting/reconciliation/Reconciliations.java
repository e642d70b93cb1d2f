package kz.ainalaiyn.gateway.reporting.reconciliation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.coverage.Reach;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.gateway.reporting.evidence.Knowledge;
import kz.ainalaiyn.gateway.reporting.evidence.KnowledgeBase;
import kz.ainalaiyn.gateway.reporting.explanation.RecordedEvidence;
import kz.ainalaiyn.gateway.reporting.reconciliation.Reconciliation.Figure;

/** Reconciles two figures of a programme. */
@Singleton
public class Reconciliations {
    private final Database database;
    private final KnowledgeBase knowledge;

    Reconciliations(DataSource database, KnowledgeBase knowledge) {
        this.database = new Database(database);
        this.knowledge = knowledge;
    }

    /**
     * What happened from one revision to a later one.
     *
     * @param made when the earlier figure was given: what happened until then and was recorded after is late; empty for when
     *     its revision became known
     * @param to empty for the present
     * @return empty when the programme was not known at the earlier one
     */
    public Optional<Reconciliation> between(
            String programme, OptionalLong from, Optional<Instant> made, OptionalLong to) {
        return knowledge
                .of(List.of(programme), from)
                .flatMap(before -> knowledge
                        .of(List.of(programme), to)
                        .map(after -> between(programme, before, made.orElse(before.appliedAt()), after)));
    }

    private Reconciliation between(String programme, Knowledge before, Instant made, Knowledge after) {
        BitSet was = Reach.of(before);
        BitSet is = Reach.of(after);
        BitSet affected = after.evidence().getFirst().changedSince(before.revision());
        BitSet different = (BitSet) was.clone();
        different.xor(is);
        affected.or(different);
        return database.snapshot(connection -> {
            List<Link> links = Link.allAround(connection, affected, before.revision(), after.revision());
            Collection<UUID> records = links.stream().map(Link::graduate).toList();
            Change change = new Change(
                    links,
                    RecordedEvidence.of(
                            connection, before.evidence().getFirst().programme(), records, before.revision()),
                    RecordedEvidence.of(connection, after.evidence().getFirst().programme(), records, after.revision()),
                    before.revision(),
                    made);
            return new Reconciliation(
                    programme,
                    new Figure(before.revision(), before.appliedAt(), was.cardinality()),
                    new Figure(after.revision(), after.appliedAt(), is.cardinality()),
                    is.cardinality() - was.cardinality(),
                    change.terms());
        });
    }
}
