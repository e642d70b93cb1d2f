package kz.ainalaiyn.grants.application;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import kz.ainalaiyn.graduates.client.ErasedGraduate;
import kz.ainalaiyn.platform.http.IdempotencyStore;

/** The answers to requests for applications that are kept for when they are sent again. */
@ApplicationScoped
class StoredAnswers {
    private final Applications applications;
    private final IdempotencyStore store;

    StoredAnswers(Applications applications, IdempotencyStore store) {
        this.applications = applications;
        this.store = store;
    }

    /** They hold what the graduate wrote. */
    void erase(@Observes ErasedGraduate graduate) {
        applications.lockAllOf(graduate.id()).forEach(application -> store.erase("/v1/applications/" + application.id));
    }
}
