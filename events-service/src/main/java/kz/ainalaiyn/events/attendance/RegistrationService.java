package kz.ainalaiyn.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.events.event.Attendable;
import kz.ainalaiyn.events.event.EventService;
import kz.ainalaiyn.graduates.client.ErasedGraduate;
import kz.ainalaiyn.graduates.client.GraduatesMessage;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.imports.Existing;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;
import kz.ainalaiyn.platform.outcomes.WrittenAtOnce;

/** Registers graduates for events; where no seat is free they wait. */
@ApplicationScoped
class RegistrationService {
    private final Registrations registrations;
    private final EventService events;
    private final Roster roster;
    private final Seats seats;
    private final Announcements announcements;
    private final Cursors cursors;
    private final InstantSource clock;

    RegistrationService(
            Registrations registrations,
            EventService events,
            Roster roster,
            Seats seats,
            Announcements announcements,
            Cursors cursors,
            InstantSource clock) {
        this.registrations = registrations;
        this.events = events;
        this.roster = roster;
        this.seats = seats;
        this.announcements = announcements;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Registers a graduate; one who cancelled before joins the end of the queue again. */
    @Transactional
    Outcome<Put<RegistrationView>> register(UUID eventId, UUID graduateId, IfMatch match, Caller caller) {
        Attendable event = events.attendable(eventId, caller.scope());
        Optional<String> organisation = roster.find(graduateId, caller);
        if (organisation.isEmpty()) {
            return Outcome.refused(unknownGraduate());
        }
        EventAndGraduate id = new EventAndGraduate(eventId, graduateId);
        // Written before it is looked for: mostly there is none, and each statement is a wait for the database.
        Optional<Refusal> closed = closed(event);
        Optional<Registration> added =
                closed.isPresent() ? Optional.empty() : registrations.add(id, organisation.get(), clock.instant());
        Optional<Registration> known = added.isPresent() ? Optional.empty() : registrations.findByIdOptional(id);
        return Put.of(
                match,
                known,
                registration -> registration.version,
                () -> Outcome.unless(closed, () -> Outcome.done(published(added.orElseThrow(WrittenAtOnce::new)))),
                registration -> registerAgain(event, registration));
    }

    private RegistrationView published(Registration registration) {
        announcements.publish(registration);
        return RegistrationView.of(registration);
    }

    private Outcome<RegistrationView> registerAgain(Attendable event, Registration known) {
        // Sent again, it is what it was, whatever became of the event since.
        if (known.status != RegistrationStatus.CANCELLED) {
            return Outcome.done(RegistrationView.of(known));
        }
        return Outcome.unless(closed(event), () -> {
            known.status = takeSeat(event);
            registrations.flush();
            registrations.moveToTheEnd(known);
            return Outcome.done(published(known));
        });
    }

    private RegistrationStatus takeSeat(Attendable event) {
        return seats.take(event.id()) ? RegistrationStatus.REGISTERED : RegistrationStatus.WAITLISTED;
    }

    /** Cancels a registration; its seat goes to who waits longest. */
    @Transactional
    RegistrationView cancel(UUID eventId, UUID graduateId, IfMatch match, Caller caller) {
        Registration registration = registrations
                .find(new EventAndGraduate(eventId, graduateId), caller.scope())
                .orElseThrow(RecordNotFound::new);
        match.require(registration.version);
        if (registration.status != RegistrationStatus.CANCELLED) {
            end(registration);
        }
        return RegistrationView.of(registration);
    }

    /** That a graduate has a registration, which is a request without a body; empty where there is none. */
    Optional<Existing> existing(UUID eventId, UUID graduateId, Caller caller) {
        return registrations
                .find(new EventAndGraduate(eventId, graduateId), caller.scope())
                .map(known -> new Existing(Map.of(), known.version));
    }

    /** Takes a registration back that was made by mistake; its seat goes to who waits longest. */
    @Transactional
    void takeBack(UUID eventId, UUID graduateId, IfMatch match, Caller caller) {
        Registration registration = registrations
                .find(new EventAndGraduate(eventId, graduateId), caller.scope())
                .orElseThrow(RecordNotFound::new);
        match.require(registration.version);
        registrations.takeBack(registration);
        announcements.publishTakenBack(registration);
        if (registration.status == RegistrationStatus.REGISTERED) {
            seats.release(eventId);
        }
    }

    /** Who was erased comes to no event any more; where the graduate was before is a fact. */
    void cancelWhatIsToCome(@Observes ErasedGraduate erased) {
        registrations.toCome(erased.id(), clock.instant()).forEach(this::end);
    }

    private void end(Registration registration) {
        boolean heldASeat = registration.status == RegistrationStatus.REGISTERED;
        registration.status = RegistrationStatus.CANCELLED;
        registrations.flush();
        announcements.publish(registration);
        if (heldASeat) {
            seats.release(registration.id.eventId());
        }
    }

    RegistrationView get(UUID eventId, UUID graduateId, Caller caller) {
        return registrations
                .find(new EventAndGraduate(eventId, graduateId), caller.scope())
                .map(RegistrationView::of)
                .orElseThrow(RecordNotFound::new);
    }

    Page<RegistrationView> page(UUID eventId, RegistrationFilter filter, PageRequest request, Caller caller) {
        events.attendable(eventId, caller.scope());
        return Page.of(
                        request,
                        each -> registrations.list(
                                eventId, filter, caller.scope(), each.after(cursors, 1), each.rowsToRead()),
                        registration -> List.of(Long.toString(registration.queue)),
                        RegistrationView::of,
                        cursors)
                .counted(registrations.count(eventId, filter, caller.scope()));
    }

    /** Why nobody registers for an event, or is recorded at it, one by one. */
    static Optional<Refusal> closed(Attendable event) {
        if (!event.forGraduates()) {
            return Optional.of(Refusal.conflict(AttendanceMessage.EVENT_HEAD_COUNTED));
        }
        return event.cancelled() ? Optional.of(Refusal.conflict(AttendanceMessage.EVENT_CANCELLED)) : Optional.empty();
    }

    static Refusal unknownGraduate() {
        return Refusal.unusable(InputError.in("graduate", GraduatesMessage.UNKNOWN_GRADUATE));
    }
}
