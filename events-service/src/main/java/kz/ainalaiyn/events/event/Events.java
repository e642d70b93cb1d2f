package kz.ainalaiyn.events.event;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.PagedStatement;
import kz.ainalaiyn.platform.http.Count;
import org.jspecify.annotations.Nullable;

/** The events. An organisation changes its own; it sees those of the programmes that it takes part in. */
@ApplicationScoped
class Events implements PanacheRepositoryBase<Event, UUID> {
    private static final PagedStatement LIST = PagedStatement.of("""
            select e.* from programme p
            cross join lateral (
                select * from event
                where programme = p.code
                  {and type = :type}
                  {and status = :status}
                  {and organisation = :organisation}
                  {and starts_at >= cast(:startsFrom as timestamptz)}
                  {and starts_at < cast(:startsBefore as timestamptz)}
                  {and external_id = :externalId}
                  {after}
                {page}) e
            where true
              {and exists (
                    select from programme_organisation o
                    where o.programme = p.code and o.organisation = :only)}
              {and p.code = :programme}
            {page}
            """);

    private final DataSource database;

    Events(DataSource database) {
        this.database = database;
    }

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
     * Events after the key of the last one seen.
     *
     * <p>Each programme has an index that is the order by their beginning; a page is merged from the next ones of each that is visible, so
     * that events of others' programmes are not read.
     */
    List<Event> list(EventFilter filter, Scope scope, Optional<List<String>> after, int rows) {
        return asked(filter, scope).entities(filter.order().keyset(), after, rows, getEntityManager(), Event.class);
    }

    /** How many that is; null where that was not asked for. */
    @Nullable
    Count count(EventFilter filter, Scope scope) {
        return asked(filter, scope).count(filter.count(), scope, database);
    }

    private static PagedStatement.Question asked(EventFilter filter, Scope scope) {
        return LIST.with("only", scope.restriction())
                .with("programme", filter.programme())
                .with("type", filter.type())
                .with("status", filter.status())
                .with("organisation", filter.organisation())
                .with("startsFrom", filter.startsFrom())
                .with("startsBefore", filter.startsBefore())
                .with("externalId", filter.externalId());
    }
}
