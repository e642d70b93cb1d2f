package kz.ainalaiyn.gateway.reporting.coverage;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.gateway.reporting.database.Database;
import kz.ainalaiyn.gateway.reporting.evidence.KnowledgeBase;
import kz.ainalaiyn.gateway.reporting.evidence.Programme;
import kz.ainalaiyn.gateway.reporting.explanation.Explanation;
import kz.ainalaiyn.gateway.reporting.explanation.Explanation.Piece;
import kz.ainalaiyn.gateway.reporting.explanation.Explanations;
import kz.ainalaiyn.gateway.reporting.explanation.Reason;
import kz.ainalaiyn.gateway.reporting.explanation.RecordedEvidence;

/** What a programme's figure leaves out, put together from the explanations of everybody, one by one. */
record ExplainedExclusions(Explanations explanations, KnowledgeBase knowledge, DataSource database) {

    /** Of each reason: how many pieces of evidence, and how many persons who have nothing better. */
    Map<Reason, List<Integer>> byReason(String programme, List<UUID> graduates, long revision) {
        Map<String, Reason> persons = new HashMap<>();
        Map<String, Reason> touches = new HashMap<>();
        for (UUID graduate : graduates) {
            Explanation explanation = explanations
                    .explain(programme, graduate, OptionalLong.of(revision))
                    .orElseThrow();
            String person = String.valueOf(explanation.person() == null ? graduate : explanation.person());
            persons.merge(person, explanation.reason(), ExplainedExclusions::nearer);
            for (Piece piece : evidence(explanation)) {
                Reason reason = piece.reason() == Reason.COUNTED && explanation.person() == null
                        ? Reason.WITHOUT_PERSON
                        : piece.reason();
                touches.put(piece.kind() + " " + piece.of() + " " + graduate, reason);
                persons.merge(person, reason, ExplainedExclusions::nearer);
            }
        }
        Map<Reason, List<Integer>> numbers = new TreeMap<>();
        for (Reason reason : touches.values()) {
            if (reason != Reason.COUNTED) {
                numbers.put(reason, List.of(times(reason, touches.values()), times(reason, persons.values())));
            }
        }
        return numbers;
    }

    private static int times(Reason reason, Collection<Reason> all) {
        return Collections.frequency(all, reason);
    }

    private static Reason nearer(Reason one, Reason other) {
        return one.compareTo(other) < 0 ? other : one;
    }

    /** Of the record itself; an explanation of one that nobody told of has none, though something may be recorded of it. */
    private List<Piece> evidence(Explanation explanation) {
        if (explanation.reason() != Reason.UNKNOWN) {
            return explanation.evidence().stream()
                    .filter(piece -> piece.graduate().equals(explanation.graduate()))
                    .toList();
        }
        Programme programme = knowledge
                .programme(explanation.programme(), OptionalLong.of(explanation.revision()))
                .orElseThrow()
                .programme();
        return new Database(database)
                .query(connection -> RecordedEvidence.of(
                        connection, programme, List.of(explanation.graduate()), explanation.revision()));
    }
}
