package kz.ainalaiyn.graduates.graduate;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.graduates.change.GraduateChange;
import kz.ainalaiyn.graduates.identity.DuplicateSearches;
import kz.ainalaiyn.graduates.identity.PersonService;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.imports.Imports;

/** Erases a graduate's record for good and keeps its pseudonym, so that figures of before hold. */
@ApplicationScoped
class ErasureService {
    private final Graduates graduates;
    private final ErasedGraduates erased;
    private final PersonService persons;
    private final DuplicateSearches searches;
    private final StoredAnswers answers;
    private final Imports imports;
    private final Outbox outbox;
    private final InstantSource clock;

    ErasureService(
            Graduates graduates,
            ErasedGraduates erased,
            PersonService persons,
            DuplicateSearches searches,
            StoredAnswers answers,
            Imports imports,
            Outbox outbox,
            InstantSource clock) {
        this.graduates = graduates;
        this.erased = erased;
        this.persons = persons;
        this.searches = searches;
        this.answers = answers;
        this.imports = imports;
        this.outbox = outbox;
        this.clock = clock;
    }

    @Transactional
    void erase(UUID id, IfMatch match, Caller caller) {
        Graduate graduate = graduates.require(id, caller.scope());
        match.require(graduate.version);
        // Before what all persons share: whoever changes a record takes them in this order.
        graduates.getEntityManager().lock(graduate, LockModeType.PESSIMISTIC_WRITE);
        // Reads all that is kept: before everybody who decides has to wait.
        answers.erase(id);
        if (graduate.externalId != null) {
            imports.eraseExternal(graduate.organisation, graduate.externalId);
        }
        UUID person = persons.forget(id);
        ErasedGraduate tombstone = erased.note(graduate, caller.subject(), clock.instant());
        graduates.delete(graduate);
        graduates.flush();
        searches.request(id);
        searches.requestForPerson(person);
        outbox.append(new Change(
                GraduateChange.GRADUATE_ERASED,
                id.toString(),
                graduate.version + 1,
                graduate.organisation,
                Map.of("organisation", graduate.organisation, "erasedAt", tombstone.erasedAt)));
    }
}
