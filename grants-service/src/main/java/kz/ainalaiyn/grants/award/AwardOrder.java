package kz.ainalaiyn.grants.award;

import java.util.List;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.http.SortOrder;

/** In which order awards are listed: as they were recorded, or the latest first. */
enum AwardOrder implements SortOrder<Award> {
    ID("id", Keyset.byId()),
    ID_DESCENDING("-id", ID.keyset.descending());

    private final String sort;
    private final Keyset keyset;

    AwardOrder(String sort, Keyset keyset) {
        this.sort = sort;
        this.keyset = keyset;
    }

    Keyset keyset() {
        return keyset;
    }

    @Override
    public List<String> key(Award award) {
        return List.of(award.id.toString());
    }

    @Override
    public String toString() {
        return sort;
    }
}
