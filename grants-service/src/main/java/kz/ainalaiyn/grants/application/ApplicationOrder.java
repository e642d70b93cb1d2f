package kz.ainalaiyn.grants.application;

import java.util.List;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.http.SortOrder;

/** In which order applications are listed: as they were recorded or handed in, or the latest first. */
enum ApplicationOrder implements SortOrder<Application> {
    ID("id", Keyset.byId()),
    ID_DESCENDING("-id", ID.keyset.descending()),
    SUBMITTED_AT("submittedAt", Keyset.by("submitted_at", "timestamptz").thenId()),
    SUBMITTED_AT_DESCENDING("-submittedAt", SUBMITTED_AT.keyset.descending());

    private final String sort;
    private final Keyset keyset;

    ApplicationOrder(String sort, Keyset keyset) {
        this.sort = sort;
        this.keyset = keyset;
    }

    Keyset keyset() {
        return keyset;
    }

    @Override
    public List<String> key(Application application) {
        String id = application.id.toString();
        return switch (this) {
            case ID, ID_DESCENDING -> List.of(id);
            case SUBMITTED_AT, SUBMITTED_AT_DESCENDING -> List.of(application.submittedAt.toString(), id);
        };
    }

    @Override
    public String toString() {
        return sort;
    }
}
