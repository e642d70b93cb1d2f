package kz.ainalaiyn.events.consultation;

import java.util.List;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.http.SortOrder;

/** In which order consultations are listed: by their beginning, or the latest first. */
enum ConsultationOrder implements SortOrder<Consultation> {
    STARTS_AT("startsAt", Keyset.by("starts_at", "timestamptz").thenId()),
    STARTS_AT_DESCENDING("-startsAt", STARTS_AT.keyset.descending());

    private final String sort;
    private final Keyset keyset;

    ConsultationOrder(String sort, Keyset keyset) {
        this.sort = sort;
        this.keyset = keyset;
    }

    Keyset keyset() {
        return keyset;
    }

    @Override
    public List<String> key(Consultation consultation) {
        return List.of(consultation.startsAt.toString(), consultation.id.toString());
    }

    @Override
    public String toString() {
        return sort;
    }
}
