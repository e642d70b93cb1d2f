package kz.ainalaiyn.events.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.access.statement.Keyset;
import kz.ainalaiyn.platform.access.statement.PagedStatement;
import kz.ainalaiyn.platform.http.Count;
import org.jspecify.annotations.Nullable;

/** The registrations, always within somebody's scope: an organisation sees those of its own graduates. */
@ApplicationScoped
class Registrations implements PanacheRepositoryBase<Registration, EventAndGraduate> {
    private static final Keyset ORDER = Keyset.by("queue", "bigint");

    private static final PagedStatement LIST = PagedStatement.of("""
            select * from registration
            where event_id = :event
              {and :everything and version >= 0}
              {and organisation = :only}
              {and status = :status}
              {and organisation = :organisation}
              {after}
            {page}
            """);

    private final DataSource database;

    Registrations(DataSource database) {
        this.database = database;
    }

    Optional<Registration> find(EventAndGraduate id, Scope scope) {
        return findByIdOptional(id).filter(registration -> scope.permits(registration.organisation));
    }

    /**
     * Registers a graduate who has no registration for the event, with a seat where one is free; empty where there is one. The count of
     * seats is locked in either case: a cancellation could otherwise not see who begins to wait.
     */
    @SuppressWarnings("unchecked")
    Optional<Registration> add(EventAndGraduate id, String organisation, Instant now) {
        List<Registration> added = getEntityManager()
                .createNativeQuery("""
                with seat as (
                    update seats set taken = taken + cast(capacity is null or taken < capacity as integer)
                    where event_id = :event
                      and not exists (select from registration where event_id = :event and graduate_id = :graduate)
                    returning new.taken > old.taken as free
                )
                insert into registration (event_id, graduate_id, organisation, status, registered_at, version)
                select :event, :graduate, :organisation, case when free then 'REGISTERED' else 'WAITLISTED' end, :now,
                    -- One that was taken back before counts on, so that nobody holds the new one for an old one.
                    coalesce((select version + 1 from registration_taken_back
                              where event_id = :event and graduate_id = :graduate), 0)
                from seat
                returning *
                """, Registration.class)
                .setParameter("event", id.eventId())
                .setParameter("graduate", id.graduateId())
                .setParameter("organisation", organisation)
                .setParameter("now", now)
                .getResultList();
        return added.stream().findFirst();
    }

    /** Registrations for an event in the order in which they came, after the key of the last one seen. */
    List<Registration> list(
            UUID event, RegistrationFilter filter, Scope scope, Optional<List<String>> after, int rows) {
        return asked(event, filter, scope).entities(ORDER, after, rows, getEntityManager(), Registration.class);
    }

    /** How many that is; null where that was not asked for. */
    @Nullable
    Count count(UUID event, RegistrationFilter filter, Scope scope) {
        return asked(event, filter, scope).count(filter.count(), scope, database);
    }

    private static PagedStatement.Question asked(UUID event, RegistrationFilter filter, Scope scope) {
        return LIST.with("event", event)
                .with("everything", scope.everything() ? true : null)
                .with("only", scope.restriction())
                .with("status", filter.status())
                .with("organisation", filter.organisation());
    }

    /** A graduate's registrations for events that are planned and begin after this moment. */
    @SuppressWarnings("unchecked")
    List<Registration> toCome(UUID graduate, Instant after) {
        return getEntityManager()
                .createNativeQuery("""
                select r.* from registration r join event e on e.id = r.event_id
                where r.graduate_id = :graduate and r.status <> 'CANCELLED'
                  and e.status = 'PLANNED' and e.starts_at > :after
                order by r.event_id
                """, Registration.class)
                .setParameter("graduate", graduate)
                .setParameter("after", after)
                .getResultList();
    }

    /** Takes a registration out; its version is kept for when the graduate is registered again. */
    void takeBack(Registration registration) {
        delete(registration);
        flush();
        getEntityManager()
                .createNativeQuery("""
                insert into registration_taken_back (event_id, graduate_id, version) values (:event, :graduate, :version)
                on conflict (event_id, graduate_id) do update set version = excluded.version
                """)
                .setParameter("event", registration.id.eventId())
                .setParameter("graduate", registration.id.graduateId())
                .setParameter("version", registration.version + 1)
                .executeUpdate();
    }

    /** Who waits longest for a seat. */
    Optional<Registration> firstWaiting(UUID event) {
        return find("id.eventId = ?1 and status = ?2 order by queue", event, RegistrationStatus.WAITLISTED)
                .firstResultOptional();
    }

    /** Gives the registration the last place in the queue. */
    void moveToTheEnd(Registration registration) {
        getEntityManager()
                .createNativeQuery("""
                update registration set queue = default where event_id = :event and graduate_id = :graduate
                """)
                .setParameter("event", registration.id.eventId())
                .setParameter("graduate", registration.id.graduateId())
                .executeUpdate();
        getEntityManager().refresh(registration);
    }
}
