package kz.ainalaiyn.events.publicity;

import java.util.List;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.http.SortOrder;

/** In which order publications are listed: as they were recorded, or the latest first. */
enum PublicationOrder implements SortOrder<Publication> {
    ID("id", Keyset.byId()),
    ID_DESCENDING("-id", ID.keyset.descending());

    private final String sort;
    private final Keyset keyset;

    PublicationOrder(String sort, Keyset keyset) {
        this.sort = sort;
        this.keyset = keyset;
    }

    Keyset keyset() {
        return keyset;
    }

    @Override
    public List<String> key(Publication publication) {
        return List.of(publication.id.toString());
    }

    @Override
    public String toString() {
        return sort;
    }
}
