package kz.ainalaiyn.events.roster;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.ProblemException;

/** Which graduates there are and whose they are. */
@ApplicationScoped
public class Roster implements PanacheRepositoryBase<KnownGraduate, UUID> {
    private final GraduatesService graduates;

    Roster(GraduatesService graduates) {
        this.graduates = graduates;
    }

    /**
     * The organisation of a graduate whom this caller may name. Where the feed is behind, graduates-service is asked in
     * the caller's name.
     *
     * @throws ProblemException 422 with {@code place}, alike for a graduate that is unknown and one that is another's
     */
    @Transactional
    public String organisationOf(UUID graduate, Caller caller, InputError place) {
        // Another's graduate is asked for as an unknown one is: neither the time that it takes nor an absent
        // graduates-service tells that the id is somebody's.
        return findByIdOptional(graduate)
                .map(known -> known.organisation)
                .filter(caller.scope()::permits)
                .or(() -> ask(graduate, caller))
                .orElseThrow(() -> ProblemException.unprocessable(place));
    }

    @Transactional
    void note(UUID graduate, String organisation) {
        getEntityManager()
                .createNativeQuery("""
                insert into known_graduate (id, organisation) values (:id, :organisation) on conflict (id) do nothing
                """)
                .setParameter("id", graduate)
                .setParameter("organisation", organisation)
                .executeUpdate();
    }

    private Optional<String> ask(UUID graduate, Caller caller) {
        Optional<String> organisation =
                graduates.organisationOf(graduate, caller.token()).filter(caller.scope()::permits);
        organisation.ifPresent(code -> note(graduate, code));
        return organisation;
    }
}
