package kz.ainalaiyn.platform.http;

import kz.ainalaiyn.platform.outcomes.ConflictKind;

/** The problem that a conflict of some feature is to a client of the API. */
public record ConflictProblem(ConflictKind kind) implements ProblemType {
    @Override
    public String slug() {
        return kind.slug();
    }

    @Override
    public int status() {
        return HttpProblem.CONFLICT.status();
    }
}
