package kz.ainalaiyn.events.attendance;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.events.event.Attendable;
import kz.ainalaiyn.events.event.EventService;
import kz.ainalaiyn.graduates.client.ErasedGraduate;
import kz.ainalaiyn.graduates.client.GraduatesMessage;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;

/** Registers graduates for events; where no seat is free they wait. */
@ApplicationScoped
class Registrations implements PanacheRepositoryBase<Registration, EventAndGraduate> {
    private final EventService service;
    private final Roster roster;
    private final Seats seats;
    private final Announcements announcements;
    private final Cursors cursors;
    private final InstantSource clock;

    Registrations(
            EventService service,
            Roster roster,
            Seats seats,
            Announcements announcements,
            Cursors cursors,
            InstantSource clock) {
        this.service = service;
        this.roster = roster;
        this.seats = seats;
        this.announcements = announcements;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Registers a graduate; one who cancelled before joins the end of the queue again. */
    @Transactional
    Put<RegistrationView> register(UUID eventId, UUID graduateId, IfMatch match, Caller caller) {
        Attendable event = service.attendable(eventId, caller.scope());
        String organisation = roster.organisationOf(graduateId, caller, unknownGraduate());
        EventAndGraduate id = new EventAndGraduate(eventId, graduateId);
        Registration known = findById(id);
        if (known == null) {
            match.requireAbsent();
        } else {
            match.require(known.version);
        }
        // Sent again, it is what it was, whatever became of the event since.
        if (known != null && known.status != RegistrationStatus.CANCELLED) {
            return new Put.Updated<>(RegistrationView.of(known));
        }
        requireOpen(event);
        RegistrationStatus status = seats.take(eventId) ? RegistrationStatus.REGISTERED : RegistrationStatus.WAITLISTED;
        if (known != null) {
            known.status = status;
            flush();
            toTheEnd(known);
            announcements.publish(known);
            return new Put.Updated<>(RegistrationView.of(known));
        }
        Registration registration = new Registration(id, organisation, status, clock.instant());
        persistAndFlush(registration);
        announcements.publish(registration);
        return new Put.Created<>(RegistrationView.of(registration));
    }

    private void toTheEnd(Registration registration) {
        getEntityManager()
                .createNativeQuery("""
                update registration set queue = default where event_id = :event and graduate_id = :graduate
                """)
                .setParameter("event", registration.id.eventId())
                .setParameter("graduate", registration.id.graduateId())
                .executeUpdate();
        getEntityManager().refresh(registration);
    }

    /** Cancels a registration; its seat goes to who waits longest. */
    @Transactional
    RegistrationView cancel(UUID eventId, UUID graduateId, IfMatch match, Caller caller) {
        Registration registration = visible(eventId, graduateId, caller).orElseThrow(ProblemException::notFound);
        match.require(registration.version);
        if (registration.status != RegistrationStatus.CANCELLED) {
            end(registration);
        }
        return RegistrationView.of(registration);
    }

    /** Who was erased comes to no event any more; where the graduate was before is a fact. */
    @SuppressWarnings("unchecked")
    void cancelWhatIsToCome(@Observes ErasedGraduate erased) {
        List<Registration> toCome = getEntityManager()
                .createNativeQuery("""
                select r.* from registration r join event e on e.id = r.event_id
                where r.graduate_id = :graduate and r.status <> 'CANCELLED'
                  and e.status = 'PLANNED' and e.starts_at > :now
                order by r.event_id
                """, Registration.class)
                .setParameter("graduate", erased.id())
                .setParameter("now", clock.instant())
                .getResultList();
        toCome.forEach(this::end);
    }

    private void end(Registration registration) {
        boolean heldASeat = registration.status == RegistrationStatus.REGISTERED;
        registration.status = RegistrationStatus.CANCELLED;
        flush();
        announcements.publish(registration);
        if (heldASeat) {
            seats.release(registration.id.eventId());
        }
    }

    RegistrationView get(UUID eventId, UUID graduateId, Caller caller) {
        return visible(eventId, graduateId, caller).map(RegistrationView::of).orElseThrow(ProblemException::notFound);
    }

    Page<RegistrationView> page(UUID eventId, PageRequest request, Caller caller) {
        service.attendable(eventId, caller.scope());
        long after = request.after(cursors, 1)
                .map(key -> Long.valueOf(key.getFirst()))
                .orElse(0L);
        return Page.of(
                find(
                                "id.eventId = ?1 and queue > ?2 and (?3 = true or organisation = ?4) order by queue",
                                eventId,
                                after,
                                caller.scope().everything(),
                                caller.scope().only())
                        .range(0, request.rowsToRead() - 1)
                        .list(),
                request,
                registration -> List.of(Long.toString(registration.queue)),
                RegistrationView::of,
                cursors);
    }

    private Optional<Registration> visible(UUID eventId, UUID graduateId, Caller caller) {
        return findByIdOptional(new EventAndGraduate(eventId, graduateId))
                .filter(registration -> caller.scope().permits(registration.organisation));
    }

    static void requireOpen(Attendable event) {
        if (!event.forGraduates()) {
            throw ProblemException.of(HttpProblem.CONFLICT, AttendanceMessage.EVENT_HEAD_COUNTED);
        }
        if (event.cancelled()) {
            throw ProblemException.of(HttpProblem.CONFLICT, AttendanceMessage.EVENT_CANCELLED);
        }
    }

    static InputError unknownGraduate() {
        return InputError.in("graduate", GraduatesMessage.UNKNOWN_GRADUATE);
    }
}
