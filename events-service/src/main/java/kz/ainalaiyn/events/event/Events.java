package kz.ainalaiyn.events.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.ListStatement;

/** The events. An organisation changes its own; it sees those of the programmes that it takes part in. */
@ApplicationScoped
class Events implements PanacheRepositoryBase<Event, UUID> {
    private static final ListStatement LIST = ListStatement.of("""
            select e.* from programme p
            cross join lateral (
                select * from event
                where programme = p.code
                  {and type = :type}
                  {and status = :status}
                  {and (starts_at, id) > (cast(:startsAt as timestamptz), cast(:id as uuid))}
                order by starts_at, id
                limit :rows) e
            where true
              {and exists (
                    select from programme_organisation o
                    where o.programme = p.code and o.organisation = :only)}
              {and p.code = :programme}
            order by e.starts_at, e.id
            limit :rows
            """);

    /** The event, if it is this scope's to change. */
    Optional<Event> findOwn(UUID id, Scope scope) {
        return findByIdOptional(id).filter(event -> scope.permits(event.organisation));
    }

    /** The event, if this scope takes part in its programme. */
    Optional<Event> findVisible(UUID id, Scope scope) {
        return findVisible(List.of(id), scope).stream().findFirst();
    }

    /** Those of these events in whose programmes this scope takes part. */
    @SuppressWarnings("unchecked")
    List<Event> findVisible(Collection<UUID> ids, Scope scope) {
        return getEntityManager()
                .createNativeQuery("""
                select * from event
                where id = any (:ids)
                  and (:everything or exists (
                        select from programme_organisation o
                        where o.programme = event.programme and o.organisation = :only))
                """, Event.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("everything", scope.everything())
                .setParameter("only", scope.only())
                .getResultList();
    }

    Optional<Event> findExternal(String organisation, String externalId) {
        return find("organisation = ?1 and externalId = ?2", organisation, externalId)
                .firstResultOptional();
    }

    /** Keeps everybody from recording something at the event until the transaction ends. */
    void lock(Event event) {
        getEntityManager()
                .createNativeQuery("select 1 from event where id = :id for update", Integer.class)
                .setParameter("id", event.id)
                .getSingleResult();
    }

    /**
     * Events in the order of their beginning, after the key (start, id) of the last one seen.
     *
     * <p>Each programme has an index that is this order; a page is merged from the next ones of each that is visible, so
     * that events of others' programmes are not read.
     */
    List<Event> list(EventFilter filter, Scope scope, Optional<List<String>> after, int rows) {
        return LIST.with("only", scope.restriction())
                .with("programme", filter.programme())
                .with("type", filter.type() == null ? null : filter.type().name())
                .with("status", filter.status() == null ? null : filter.status().name())
                .with("startsAt", after.map(List::getFirst).orElse(null))
                .with("id", after.map(List::getLast).orElse(null))
                .with("rows", rows)
                .entities(getEntityManager(), Event.class);
    }
}
