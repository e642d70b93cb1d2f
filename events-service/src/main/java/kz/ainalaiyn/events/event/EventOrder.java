package kz.ainalaiyn.events.event;

import java.util.List;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.http.SortOrder;

/** In which order events are listed: by their beginning, or the latest first. */
enum EventOrder implements SortOrder<Event> {
    STARTS_AT("startsAt", Keyset.by("starts_at", "timestamptz").thenId()),
    STARTS_AT_DESCENDING("-startsAt", STARTS_AT.keyset.descending());

    private final String sort;
    private final Keyset keyset;

    EventOrder(String sort, Keyset keyset) {
        this.sort = sort;
        this.keyset = keyset;
    }

    Keyset keyset() {
        return keyset;
    }

    @Override
    public List<String> key(Event event) {
        return List.of(event.startsAt.toString(), event.id.toString());
    }

    @Override
    public String toString() {
        return sort;
    }
}
