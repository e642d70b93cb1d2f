package kz.ainalaiyn.events.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.ainalaiyn.events.change.EventChange;
import kz.ainalaiyn.events.district.Districts;
import kz.ainalaiyn.events.programme.ProgrammeService;
import kz.ainalaiyn.platform.access.Scope;
import kz.ainalaiyn.platform.changes.Change;
import kz.ainalaiyn.platform.changes.Outbox;
import kz.ainalaiyn.platform.http.Cursors;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.http.Page;
import kz.ainalaiyn.platform.http.PageRequest;
import kz.ainalaiyn.platform.http.Put;
import kz.ainalaiyn.platform.ids.Ids;
import kz.ainalaiyn.platform.imports.Existing;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Patch;
import kz.ainalaiyn.platform.outcomes.RecordNotFound;
import kz.ainalaiyn.platform.outcomes.Refusal;
import org.jspecify.annotations.Nullable;

/** Plans, changes, holds and cancels events. */
@ApplicationScoped
public class EventService {
    private final Events events;
    private final ProgrammeService programmes;
    private final Districts districts;
    private final SeatPlan seats;
    private final Outbox outbox;
    private final Cursors cursors;
    private final Ids ids;
    private final InstantSource clock;

    EventService(
            Events events,
            ProgrammeService programmes,
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
    Outcome<EventView> plan(String organisation, @Nullable String externalId, EventDetails details) {
        return Outcome.unless(faults(organisation, details, null), () -> {
            Event event = new Event(ids.next(), organisation, externalId, details);
            events.persistAndFlush(event);
            seats.createSeats(event.id, event.capacity);
            publish(event);
            return Outcome.done(view(event));
        });
    }

    /** Plans or changes the event that an organisation knows under its own identifier. */
    @Transactional
    Outcome<Put<EventView>> put(String organisation, String externalId, EventDetails details, IfMatch match) {
        return Put.of(
                match,
                events.findExternal(organisation, externalId),
                known -> known.version,
                () -> plan(organisation, externalId, details),
                known -> change(known, details));
    }

    @Transactional
    Outcome<EventView> patch(UUID id, Patch<EventDetails> patch, IfMatch match, Scope scope) {
        Event event = own(id, scope);
        match.require(event.version);
        return change(event, patch.applyTo(event.details(), partial -> faults(event.organisation, partial, event)));
    }

    @Transactional
    Outcome<EventView> markHeld(UUID id, Scope scope) {
        return carryOut(own(id, scope), event -> event.markHeld(clock.instant()));
    }

    @Transactional
    Outcome<EventView> cancel(UUID id, Scope scope) {
        return carryOut(own(id, scope), Event::cancel);
    }

    /** Takes an event back that was planned by mistake; who is registered for it, or was recorded at it, keeps it. */
    @Transactional
    Optional<Refusal> takeBack(String organisation, String externalId, IfMatch match) {
        Event event = events.findExternal(organisation, externalId).orElseThrow(RecordNotFound::new);
        match.require(event.version);
        events.lock(event);
        if (!seats.removeSeats(event.id)) {
            return Optional.of(Refusal.conflict(EventMessage.EVENT_IN_USE));
        }
        events.delete(event);
        events.flush();
        publish(event, event.version + 1, EventState.takenBack(event));
        return Optional.empty();
    }

    EventView get(UUID id, Scope scope) {
        return view(visible(id, scope));
    }

    /** What is recorded under an organisation's own identifier, as it would be sent; empty where nothing is. */
    Optional<Existing> existing(String organisation, String externalId) {
        return events.findExternal(organisation, externalId).map(event -> new Existing(event.details(), event.version));
    }

    EventView getExternal(String organisation, String externalId) {
        return events.findExternal(organisation, externalId).map(this::view).orElseThrow(RecordNotFound::new);
    }

    /** The event that an organisation knows under its own identifier; empty where there is none. */
    public Optional<UUID> findId(String organisation, String externalId) {
        return events.findExternal(organisation, externalId).map(event -> event.id);
    }

    Page<EventView> page(EventFilter filter, PageRequest request, Scope scope) {
        return Page.inOrder(
                        request,
                        filter.order(),
                        each -> events.list(
                                filter,
                                scope,
                                each.after(cursors, filter.order().keyset().parts()),
                                each.rowsToRead()),
                        this::view,
                        cursors)
                .counted(events.count(filter, scope));
    }

    /** What attendance needs to know of an event that this scope sees; 404 where there is none. */
    public Attendable attendable(UUID id, Scope scope) {
        return Attendable.of(visible(id, scope));
    }

    /** Those of these events that are visible to this scope, by their ids. */
    public Map<UUID, Attendable> attendable(Set<UUID> ids, Scope scope) {
        return events.findVisible(ids, scope).stream()
                .map(Attendable::of)
                .collect(Collectors.toMap(Attendable::id, Function.identity()));
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

    private Event visible(UUID id, Scope scope) {
        return events.findVisible(id, scope).orElseThrow(RecordNotFound::new);
    }

    private Event own(UUID id, Scope scope) {
        return events.findOwn(id, scope).orElseThrow(RecordNotFound::new);
    }

    private Outcome<EventView> change(Event event, EventDetails details) {
        return Outcome.unless(
                faults(event.organisation, details, event),
                () -> carryOut(event, known -> known.change(details, clock.instant())));
    }

    /** Does this to the event, unless it finds a reason to refuse, and tells of it where anything is new. */
    private Outcome<EventView> carryOut(Event event, Function<Event, Optional<Refusal>> command) {
        long version = event.version;
        Integer capacity = event.capacity;
        return Outcome.unless(command.apply(event), () -> {
            events.flush();
            if (!Objects.equals(capacity, event.capacity) && !seats.resize(event.id, event.capacity)) {
                return Outcome.refused(Refusal.conflict(EventMessage.CAPACITY_BELOW_REGISTERED));
            }
            if (event.version != version) {
                publish(event);
            }
            return Outcome.done(view(event));
        });
    }

    private EventView view(Event event) {
        return EventView.of(
                event,
                programmes.zoneOf(event.programme),
                programmes.warnings(event.programme, event.startsAt),
                clock.instant());
    }

    private void publish(Event event) {
        publish(event, event.version, EventState.of(event));
    }

    private void publish(Event event, long version, EventState state) {
        outbox.append(new Change(EventChange.EVENT_CHANGED, event.id.toString(), version, event.organisation, state));
    }
}
