package kz.ainalaiyn.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import kz.ainalaiyn.events.change.EventChange;
import kz.ainalaiyn.events.district.Districts;
import kz.ainalaiyn.events.programme.Programmes;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.HttpProblem;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.InputError;
import kz.ainalaiyn.platform.http.MergePatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.ids.Ids;
import org.jspecify.annotations.Nullable;

/** Plans, changes, holds and cancels events. */
@ApplicationScoped
public class EventService {
    private final Events events;
    private final Programmes programmes;
    private final Districts districts;
    private final SeatPlan seats;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Ids ids;
    private final InstantSource clock;

    EventService(
            Events events,
            Programmes programmes,
            Districts districts,
            SeatPlan seats,
            Outbox outbox,
            Cursors cursors,
            Ids ids,
            InstantSource clock) {
        this.events = events;
        this.programmes = programmes;
        this.districts = districts;
        this.seats = seats;
        this.outbox = outbox;
        this.cursors = cursors;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    EventView plan(String organisation, @Nullable String externalId, EventDetails details) {
        ProblemException.refuseAny(faults(organisation, details, null));
        Event event = new Event(ids.next(), organisation, externalId, details);
        events.persistAndFlush(event);
        seats.createSeats(event.id, event.capacity);
        publish(event);
        return view(event);
    }

    /** Plans or changes the event that an organisation knows under its own identifier. */
    @Transactional
    Put<EventView> put(String organisation, String externalId, EventDetails details, IfMatch match) {
        return Put.of(
                match,
                events.findExternal(organisation, externalId),
                known -> known.version,
                () -> plan(organisation, externalId, details),
                known -> change(known, details));
    }

    @Transactional
    EventView patch(UUID id, MergePatch<EventDetails> patch, IfMatch match, Scope scope) {
        Event event = events.findOwn(id, scope).orElseThrow(ProblemException::notFound);
        match.require(event.version);
        return change(
                event, patch.applyTo(event.details()).valid(partial -> faults(event.organisation, partial, event)));
    }

    @Transactional
    EventView markHeld(UUID id, Scope scope) {
        Event event = events.findOwn(id, scope).orElseThrow(ProblemException::notFound);
        return carriedOut(event, event.version, event.markHeld(clock.instant()));
    }

    @Transactional
    EventView cancel(UUID id, Scope scope) {
        Event event = events.findOwn(id, scope).orElseThrow(ProblemException::notFound);
        return carriedOut(event, event.version, event.cancel());
    }

    EventView get(UUID id, Scope scope) {
        return events.find(id, scope).map(this::view).orElseThrow(ProblemException::notFound);
    }

    EventView getExternal(String organisation, String externalId) {
        return events.findExternal(organisation, externalId).map(this::view).orElseThrow(ProblemException::notFound);
    }

    Page<EventView> page(EventFilter filter, PageRequest request, Scope scope) {
        List<Event> rows = events.list(filter, scope, request.after(cursors, 2), request.rowsToRead());
        return Page.of(
                rows, request, event -> List.of(event.startsAt.toString(), event.id.toString()), this::view, cursors);
    }

    /** What attendance needs to know of an event that this scope sees; 404 where there is none. */
    public Attendable attendable(UUID id, Scope scope) {
        Event event = events.find(id, scope).orElseThrow(ProblemException::notFound);
        return new Attendable(
                event.id, event.audience == Audience.GRADUATES, event.status == EventStatus.CANCELLED, event.startsAt);
    }

    /** What a new event names that the organisation cannot use, or the one that it knows under its own identifier. */
    List<InputError> faults(String organisation, @Nullable String externalId, EventDetails details) {
        Event known = externalId == null
                ? null
                : events.findExternal(organisation, externalId).orElse(null);
        return faults(organisation, details, known);
    }

    private List<InputError> faults(String organisation, EventDetails details, @Nullable Event before) {
        List<InputError> faults = new ArrayList<>(programmes.faults(details.programme(), organisation));
        // One that was recorded before districts were checked may be put back.
        if (before == null || !Objects.equals(details.district(), before.district)) {
            faults.addAll(districts.faults(details.district(), "/district"));
        }
        return faults;
    }

    private EventView change(Event event, EventDetails details) {
        ProblemException.refuseAny(faults(event.organisation, details, event));
        if (event.status == EventStatus.HELD
                && (details.startsAt().isAfter(clock.instant()) || details.audience() != event.audience)) {
            throw ProblemException.of(HttpProblem.CONFLICT, EventMessage.EVENT_HELD_FIXED);
        }
        long version = event.version;
        event.describe(details);
        events.flush();
        if (event.version != version) {
            seats.resize(event.id, event.capacity);
            publish(event);
        }
        return view(event);
    }

    private EventView carriedOut(Event event, long versionBefore, EventOutcome outcome) {
        outcome.refusal().ifPresent(reason -> {
            throw ProblemException.of(HttpProblem.CONFLICT, reason);
        });
        events.flush();
        if (event.version != versionBefore) {
            publish(event);
        }
        return view(event);
    }

    private EventView view(Event event) {
        return EventView.of(
                event, programmes.zoneOf(event.programme), programmes.warnings(event.programme, event.startsAt));
    }

    private void publish(Event event) {
        outbox.append(new Change(
                EventChange.EVENT_CHANGED,
                event.id.toString(),
                event.version,
                event.organisation,
                EventState.of(event)));
    }
}
