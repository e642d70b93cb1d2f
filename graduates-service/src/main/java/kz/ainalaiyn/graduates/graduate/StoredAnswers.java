package kz.ainalaiyn.graduates.graduate;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import kz.ainalaiyn.platform.http.IdempotencyStore;

/** The answers to requests for graduates that are kept for when they are sent again. */
@ApplicationScoped
class StoredAnswers {
    private final IdempotencyStore store;

    StoredAnswers(IdempotencyStore store) {
        this.store = store;
    }

    /** They hold the whole record. */
    void erase(UUID graduate) {
        store.erase("/v1/graduates/" + graduate);
    }
}
