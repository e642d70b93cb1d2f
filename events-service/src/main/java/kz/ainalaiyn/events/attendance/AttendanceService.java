package kz.ainalaiyn.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.events.event.Attendable;
import kz.ainalaiyn.events.event.EventService;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.imports.Existing;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Records who was at which event; a correction keeps what was said before. */
@ApplicationScoped
class AttendanceService {
    private final Attendances attendances;
    private final EventService events;
    private final Roster roster;
    private final Announcements announcements;
    private final Cursors cursors;
    private final InstantSource clock;

    AttendanceService(
            Attendances attendances,
            EventService events,
            Roster roster,
            Announcements announcements,
            Cursors cursors,
            InstantSource clock) {
        this.attendances = attendances;
        this.events = events;
        this.roster = roster;
        this.announcements = announcements;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** Records or corrects an attendance; the same value again changes nothing. */
    @Transactional
    Outcome<Put<AttendanceView>> record(
            UUID eventId, UUID graduateId, AttendanceStatus status, IfMatch match, Caller caller) {
        Attendable event = events.attendable(eventId, caller.scope());
        Optional<String> organisation = roster.find(graduateId, caller);
        if (organisation.isEmpty()) {
            return Outcome.refused(RegistrationService.unknownGraduate());
        }
        EventAndGraduate id = new EventAndGraduate(eventId, graduateId);
        // Written before it is looked for: mostly there is none, and each statement is a wait for the database.
        Optional<Refusal> closed = closedOrNotBegun(event);
        Optional<Attendance> added = closed.isPresent()
                ? Optional.empty()
                : attendances.add(id, organisation.get(), status, caller.subject(), clock.instant());
        Optional<Attendance> known = added.isPresent() ? Optional.empty() : attendances.findByIdOptional(id);
        return Put.of(
                match,
                known,
                attendance -> attendance.version,
                () -> Outcome.unless(closed, () -> Outcome.done(published(added.orElseThrow()))),
                attendance -> correct(closed, attendance, status, caller));
    }

    private Outcome<AttendanceView> correct(
            Optional<Refusal> closed, Attendance known, AttendanceStatus status, Caller caller) {
        // Sent again, it is what it was, whatever became of the event since.
        if (known.status == status) {
            return Outcome.done(AttendanceView.of(known));
        }
        return Outcome.unless(closed, () -> {
            known.record(status, caller.subject(), clock.instant());
            attendances.flush();
            attendances.keep(known);
            return Outcome.done(published(known));
        });
    }

    /** Why nobody is recorded one by one, or nobody can have been there yet. */
    private Optional<Refusal> closedOrNotBegun(Attendable event) {
        return RegistrationService.closed(event)
                .or(() -> event.startsAt().isAfter(clock.instant())
                        ? Optional.of(Refusal.conflict(AttendanceMessage.EVENT_NOT_BEGUN))
                        : Optional.empty());
    }

    private AttendanceView published(Attendance attendance) {
        announcements.publish(attendance);
        return AttendanceView.of(attendance);
    }

    /** What is recorded of a graduate at an event, as it would be sent; empty where nothing is. */
    Optional<Existing> existing(UUID eventId, UUID graduateId, Caller caller) {
        return attendances
                .find(new EventAndGraduate(eventId, graduateId), caller.scope())
                .map(known -> new Existing(new AttendanceResource.AttendanceDetails(known.status), known.version));
    }

    /** Takes an attendance back that was recorded by mistake; its history stays. */
    @Transactional
    void takeBack(UUID eventId, UUID graduateId, IfMatch match, Caller caller) {
        Attendance attendance = attendances
                .find(new EventAndGraduate(eventId, graduateId), caller.scope())
                .orElseThrow(RecordNotFound::new);
        match.require(attendance.version);
        attendances.takeBack(attendance, caller.subject(), clock.instant());
        announcements.publishTakenBack(attendance);
    }

    AttendanceView get(UUID eventId, UUID graduateId, Caller caller) {
        return attendances
                .find(new EventAndGraduate(eventId, graduateId), caller.scope())
                .map(AttendanceView::of)
                .orElseThrow(RecordNotFound::new);
    }

    Page<AttendanceView> page(UUID eventId, PageRequest request, Caller caller) {
        events.attendable(eventId, caller.scope());
        return Page.of(
                request,
                each -> attendances.list(eventId, caller.scope(), each.afterId(cursors), each.rowsToRead()),
                attendance -> List.of(attendance.id.graduateId().toString()),
                AttendanceView::of,
                cursors);
    }
}
