package kz.ainalaiyn.graduates.graduate;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.graduates.change.GraduateChange;
import kz.ainalaiyn.graduates.identity.DuplicateSearches;
import kz.ainalaiyn.graduates.identity.Iin;
import kz.ainalaiyn.graduates.identity.PersonService;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Takes records back that were registered by mistake, as long as nothing rests on them: unlike an erased one, each may be registered again. */
@ApplicationScoped
class MistakenRegistrations {
    private final Graduates graduates;
    private final List<Dependants> dependants;
    private final PersonService persons;
    private final DuplicateSearches searches;
    private final PersonalData vault;
    private final Outbox outbox;
    private final InstantSource clock;

    MistakenRegistrations(
            Graduates graduates,
            @All List<Dependants> dependants,
            PersonService persons,
            DuplicateSearches searches,
            PersonalData vault,
            Outbox outbox,
            InstantSource clock) {
        this.graduates = graduates;
        this.dependants = dependants;
        this.persons = persons;
        this.searches = searches;
        this.vault = vault;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Takes the record back that an organisation knows under its own identifier; the reason where it stays. */
    @Transactional
    Optional<Refusal> takeBack(String organisation, String externalId, IfMatch match, Scope scope) {
        Graduate graduate = graduates.requireExternal(organisation, externalId, scope);
        match.require(graduate.version);
        graduates.lockAgainstDependants(graduate);
        Optional<Refusal> resting = whatRestsOn(graduate);
        if (resting.isPresent()) {
            return resting;
        }
        UUID person = persons.forget(graduate.id);
        graduates.delete(graduate);
        graduates.flush();
        searches.request(graduate.id);
        searches.requestForPerson(person);
        outbox.append(new Change(
                GraduateChange.GRADUATE_TAKEN_BACK,
                graduate.id.toString(),
                graduate.version + 1,
                graduate.organisation,
                Map.of("organisation", graduate.organisation, "takenBackAt", clock.instant())));
        return Optional.empty();
    }

    /** Why a record keeps the IIN that it has; empty where these details do not change it, or nobody has decided anything by it. */
    Optional<Refusal> whyIinStays(String organisation, String externalId, GraduateDetails details, Scope scope) {
        Graduate graduate = graduates.requireExternal(organisation, externalId, scope);
        Iin now = graduate.iin(vault);
        boolean changes = !Objects.equals(IinChange.orKeep(details.iin()).appliedTo(now), now);
        return changes && persons.wasDecided(graduate.id)
                ? Optional.of(Refusal.conflict(GraduateMessage.PERSON_DECIDED))
                : Optional.empty();
    }

    private Optional<Refusal> whatRestsOn(Graduate graduate) {
        if (persons.isDecided(graduate.id)) {
            return Optional.of(Refusal.conflict(GraduateMessage.PERSON_DECIDED));
        }
        return dependants.stream()
                .filter(kind -> kind.restOn(graduate.id))
                .findFirst()
                .map(kind -> Refusal.conflict(kind.reason()));
    }

    /** Whether all is known here that rested on records at this moment. */
    boolean areKnownSince(Instant moment) {
        return dependants.stream().allMatch(kind -> kind.wereReadSince(moment));
    }
}
