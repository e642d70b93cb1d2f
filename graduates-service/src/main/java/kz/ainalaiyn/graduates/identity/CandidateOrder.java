package kz.ainalaiyn.graduates.identity;

import java.util.List;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.http.SortOrder;

/** In which order duplicate candidates are listed: as they were found, or the latest first. */
enum CandidateOrder implements SortOrder<DuplicateCandidate> {
    OPENED_AT("openedAt", Keyset.by("opened_at", "timestamptz").thenId()),
    OPENED_AT_DESCENDING("-openedAt", OPENED_AT.keyset.descending());

    private final String sort;
    private final Keyset keyset;

    CandidateOrder(String sort, Keyset keyset) {
        this.sort = sort;
        this.keyset = keyset;
    }

    Keyset keyset() {
        return keyset;
    }

    @Override
    public List<String> key(DuplicateCandidate candidate) {
        return List.of(candidate.openedAt.toString(), candidate.id.toString());
    }

    @Override
    public String toString() {
        return sort;
    }
}
