package kz.ainalaiyn.grants.competition;

import java.util.List;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.http.SortOrder;

/** In which order competitions are listed: as they were created, or the latest first. */
enum CompetitionOrder implements SortOrder<Competition> {
    ID("id", Keyset.byId()),
    ID_DESCENDING("-id", ID.keyset.descending());

    private final String sort;
    private final Keyset keyset;

    CompetitionOrder(String sort, Keyset keyset) {
        this.sort = sort;
        this.keyset = keyset;
    }

    Keyset keyset() {
        return keyset;
    }

    @Override
    public List<String> key(Competition competition) {
        return List.of(competition.id.toString());
    }

    @Override
    public String toString() {
        return sort;
    }
}
