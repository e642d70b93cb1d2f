package kz.ainalaiyn.grants.competition;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import kz.ainalaiyn.platform.http.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A version of a competition's rules as the API shows it; in force if {@code approvedAt} is there.
 *
 * @param number counts the wordings, from 1
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record RulesView(
        UUID competitionId,
        int number,
        RulesText text,
        Instant writtenAt,
        @Nullable Instant approvedAt,
        long version) implements Versioned {
    static RulesView of(RulesVersion rules) {
        // Rules are not written any more once they are approved, so that this counts every change of them.
        int changes = rules.id.number() - 1 + (rules.approvedAt == null ? 0 : 1);
        return new RulesView(
                rules.id.competitionId(), rules.id.number(), rules.text, rules.writtenAt, rules.approvedAt, changes);
    }

    /** What is approved is not written any more. */
    @Override
    public boolean permits(String operation) {
        return approvedAt == null;
    }

    @Override
    public String path() {
        return "/v1/competitions/" + competitionId + "/rules";
    }
}
