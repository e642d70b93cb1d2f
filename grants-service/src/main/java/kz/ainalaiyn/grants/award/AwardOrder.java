package kz.ainalaiyn.grants.award;

import java.util.List;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.http.SortOrder;

/** In which order awards are listed: as they were recorded or granted, or the latest first. */
enum AwardOrder implements SortOrder<Award> {
    ID("id", Keyset.byId()),
    ID_DESCENDING("-id", ID.keyset.descending()),
    GRANTED_AT("grantedAt", Keyset.by("granted_at", "timestamptz").thenId()),
    GRANTED_AT_DESCENDING("-grantedAt", GRANTED_AT.keyset.descending());

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
        String id = award.id.toString();
        return switch (this) {
            case ID, ID_DESCENDING -> List.of(id);
            case GRANTED_AT, GRANTED_AT_DESCENDING -> List.of(award.grantedAt.toString(), id);
        };
    }

    @Override
    public String toString() {
        return sort;
    }
}
