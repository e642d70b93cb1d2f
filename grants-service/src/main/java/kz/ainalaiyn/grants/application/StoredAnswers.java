package kz.ainalaiyn.grants.application;

import jakarta.enterprise.context.ApplicationScoped;
import kz.ainalaiyn.platform.http.IdempotencyStore;

/** The answers to requests for applications that are kept for when they are sent again. */
@ApplicationScoped
class StoredAnswers {
    private final IdempotencyStore store;

    StoredAnswers(IdempotencyStore store) {
        this.store = store;
    }

    /** They hold what the applicant wrote. */
    void erase(Application application) {
        store.erase("/v1/applications/" + application.id);
    }
}
