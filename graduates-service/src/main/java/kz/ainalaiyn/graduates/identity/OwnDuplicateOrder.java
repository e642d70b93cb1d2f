package kz.ainalaiyn.graduates.identity;

import java.util.List;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.http.SortOrder;

/** In which order an organisation's own duplicates are listed: as they were found, or the latest first. */
enum OwnDuplicateOrder implements SortOrder<OwnDuplicateView> {
    FOUND_AT("foundAt", Keyset.by("found_at", "timestamptz").thenId()),
    FOUND_AT_DESCENDING("-foundAt", FOUND_AT.keyset.descending());

    private final String sort;
    private final Keyset keyset;

    OwnDuplicateOrder(String sort, Keyset keyset) {
        this.sort = sort;
        this.keyset = keyset;
    }

    Keyset keyset() {
        return keyset;
    }

    @Override
    public List<String> key(OwnDuplicateView duplicate) {
        return List.of(duplicate.foundAt().toString(), duplicate.id().toString());
    }

    @Override
    public String toString() {
        return sort;
    }
}
