package kz.ainalaiyn.graduates.client;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.changes.FeedEvent;

/** Which graduates there are and whose they are. */
@ApplicationScoped
public class Roster implements PanacheRepositoryBase<KnownGraduate, UUID>, GraduatesListener {
    private static final String REGISTERED = "kz.ainalaiyn.graduates.graduate-registered";
    private static final String ERASED = "kz.ainalaiyn.graduates.graduate-erased";
    private static final String TAKEN_BACK = "kz.ainalaiyn.graduates.graduate-taken-back";

    private final GraduatesLookUp graduates;
    private final Event<ErasedGraduate> erasures;

    Roster(GraduatesLookUp graduates, Event<ErasedGraduate> erasures) {
        this.graduates = graduates;
        this.erasures = erasures;
    }

    /**
     * The organisation of a graduate whom this caller may name; empty alike for one that is unknown, another's or erased.
     * Where the feed is behind, graduates-service is asked in the caller's name.
     */
    @Transactional
    public Optional<String> find(UUID graduate, Caller caller) {
        // Another's graduate is asked for as an unknown one is: neither the time that it takes nor an absent
        // graduates-service tells that the id is somebody's.
        return Optional.ofNullable(find(Set.of(graduate), caller).get(graduate));
    }

    /** As {@link #find(UUID, Caller)}, of several graduates: the organisations of those whom this caller may name. */
    @Transactional
    public Map<UUID, String> find(Set<UUID> ids, Caller caller) {
        Map<UUID, String> organisations = known(ids, caller);
        for (UUID graduate : ids) {
            if (!organisations.containsKey(graduate)) {
                ask(graduate, caller).ifPresent(organisation -> organisations.put(graduate, organisation));
            }
        }
        return organisations;
    }

    /** Whose the graduates are; none of them is erased until the transaction ends. */
    @SuppressWarnings("unchecked")
    private Map<UUID, String> known(Set<UUID> ids, Caller caller) {
        List<Tuple> found = getEntityManager()
                .createNativeQuery("""
                select id, organisation from known_graduate where id = any (:ids) and erased_at is null order by id for share
                """, Tuple.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        Map<UUID, String> organisations = new HashMap<>();
        for (Tuple each : found) {
            String organisation = each.get("organisation", String.class);
            if (caller.scope().permits(organisation)) {
                organisations.put(each.get("id", UUID.class), organisation);
            }
        }
        return organisations;
    }

    /** Notes who was registered, and who was erased or taken back; what comes twice is noted once. */
    @Override
    @Transactional
    public void told(FeedEvent change) {
        switch (change.type()) {
            case REGISTERED -> note(graduateOf(change), organisationOf(change));
            // Nobody may name either any more; what was recorded of one meanwhile ends as it does for the other.
            case ERASED, TAKEN_BACK -> erase(graduateOf(change), organisationOf(change), change.time());
            default -> {}
        }
    }

    private static UUID graduateOf(FeedEvent change) {
        return UUID.fromString(change.subject());
    }

    private static String organisationOf(FeedEvent change) {
        return change.data().required("organisation").asText();
    }

    private void note(UUID graduate, String organisation) {
        getEntityManager()
                .createNativeQuery("""
                insert into known_graduate (id, organisation) values (:id, :organisation) on conflict (id) do nothing
                """)
                .setParameter("id", graduate)
                .setParameter("organisation", organisation)
                .executeUpdate();
    }

    /** Notes that a graduate has been erased; that is for good, whatever graduates-service tells later. */
    private void erase(UUID graduate, String organisation, Instant at) {
        getEntityManager()
                .createNativeQuery("""
                insert into known_graduate (id, organisation, erased_at) values (:id, :organisation, :at)
                on conflict (id) do update set erased_at = excluded.erased_at
                """)
                .setParameter("id", graduate)
                .setParameter("organisation", organisation)
                .setParameter("at", at)
                .executeUpdate();
        erasures.fire(new ErasedGraduate(graduate));
    }

    private Optional<String> ask(UUID graduate, Caller caller) {
        Optional<String> organisation = graduates.organisationOf(graduate).filter(caller.scope()::permits);
        organisation.ifPresent(code -> note(graduate, code));
        return organisation.flatMap(
                code -> Optional.ofNullable(known(Set.of(graduate), caller).get(graduate)));
    }
}
