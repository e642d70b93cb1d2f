package kz.ainalaiyn.events.attendance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
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
import kz.ainalaiyn.platform.outcomes.WrittenAtOnce;
import org.jspecify.annotations.Nullable;

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
        return recordAll(List.of(new AttendancePut(new EventAndGraduate(eventId, graduateId), status, match)), caller)
                .getFirst();
    }

    /** What is said of a graduate at an event. */
    record AttendancePut(EventAndGraduate id, AttendanceStatus status, IfMatch match) {}

    /**
     * As {@link #record}, of several attendances by few statements; of each what came of it, in their order.
     *
     * @throws IllegalArgumentException where two of them are of one graduate at one event
     */
    @Transactional
    List<Outcome<Put<AttendanceView>>> recordAll(List<AttendancePut> all, Caller caller) {
        if (all.stream().map(AttendancePut::id).distinct().count() < all.size()) {
            throw new IllegalArgumentException("What is said twice of a graduate is recorded one after the other");
        }
        Map<UUID, Attendable> known = events.attendable(distinct(all, EventAndGraduate::eventId), caller.scope());
        List<AttendancePut> visible = all.stream()
                .filter(said -> known.containsKey(said.id.eventId()))
                .toList();
        Map<UUID, String> organisations = roster.find(distinct(visible, EventAndGraduate::graduateId), caller);
        List<Outcome<Checked>> checked = all.stream()
                .map(said -> check(said, known.get(said.id.eventId()), organisations.get(said.id.graduateId())))
                .toList();
        List<Checked> usable =
                checked.stream().<Checked>mapMulti(Outcome::ifDone).toList();
        // Written before they are looked for: mostly there are none, and each statement is a wait for the database.
        Map<EventAndGraduate, Attendance> added = attendances.addAll(usable.stream()
                .filter(each -> each.closed.isEmpty())
                .map(each -> new Attendance(
                        each.said.id, each.organisation, each.said.status, caller.subject(), clock.instant()))
                .toList());
        Map<EventAndGraduate, Attendance> before = attendances.findAll(usable.stream()
                .map(each -> each.said.id)
                .filter(id -> !added.containsKey(id))
                .toList());
        return checked.stream()
                .map(outcome ->
                        outcome.flatMap(each -> put(each, added.get(each.said.id), before.get(each.said.id), caller)))
                .toList();
    }

    /**
     * What is said of a graduate whom the caller may name, at an event that the caller sees.
     *
     * @param organisation the graduate's
     * @param closed why nothing new is recorded at the event
     */
    private record Checked(AttendancePut said, String organisation, Optional<Refusal> closed) {}

    private Outcome<Checked> check(AttendancePut said, @Nullable Attendable event, @Nullable String organisation) {
        if (event == null) {
            return Outcome.refused(new Refusal.NotFound());
        }
        return organisation == null
                ? Outcome.refused(RegistrationService.unknownGraduate())
                : Outcome.done(new Checked(said, organisation, closedOrNotBegun(event)));
    }

    private Outcome<Put<AttendanceView>> put(
            Checked checked, @Nullable Attendance added, @Nullable Attendance before, Caller caller) {
        return Put.of(
                checked.said.match,
                Optional.ofNullable(before),
                attendance -> attendance.version,
                () -> Outcome.unless(
                        checked.closed,
                        () -> Outcome.done(published(Optional.ofNullable(added).orElseThrow(WrittenAtOnce::new)))),
                attendance -> correct(checked.closed, attendance, checked.said.status, caller));
    }

    private static Set<UUID> distinct(List<AttendancePut> all, Function<EventAndGraduate, UUID> id) {
        return all.stream().map(said -> id.apply(said.id)).collect(Collectors.toSet());
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

    /** What is recorded of graduates at events, as it would be sent; of each that something is. */
    Map<EventAndGraduate, Existing> existing(List<EventAndGraduate> ids, Caller caller) {
        return attendances.findAll(ids).values().stream()
                .filter(known -> caller.scope().permits(known.organisation))
                .collect(Collectors.toMap(
                        known -> known.id,
                        known -> new Existing(new AttendanceResource.AttendanceDetails(known.status), known.version)));
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

    Page<AttendanceView> page(UUID eventId, AttendanceFilter filter, PageRequest request, Caller caller) {
        events.attendable(eventId, caller.scope());
        return Page.of(
                        request,
                        each -> attendances.list(
                                eventId, filter, caller.scope(), each.after(cursors, 1), each.rowsToRead()),
                        attendance -> List.of(attendance.id.graduateId().toString()),
                        AttendanceView::of,
                        cursors)
                .counted(attendances.count(eventId, filter, caller.scope()));
    }
}
