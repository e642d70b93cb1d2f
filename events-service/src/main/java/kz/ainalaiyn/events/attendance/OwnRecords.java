package kz.ainalaiyn.events.attendance;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.events.event.EventService;
import kz.ainalaiyn.graduates.client.GraduatesLookUp;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Finds the event and the graduate that an organisation identifies in its own way. */
@Singleton
class OwnRecords {
    private final EventService events;
    private final GraduatesLookUp graduates;

    OwnRecords(EventService events, GraduatesLookUp graduates) {
        this.events = events;
        this.graduates = graduates;
    }

    /** Both, of the organisation that this caller acts for; refused with what of them it does not have. */
    Outcome<EventAndGraduate> find(OwnIdentifiers own, Caller caller) {
        String organisation = caller.actingFor(own.organisation());
        Optional<UUID> event = events.findId(organisation, own.event());
        Optional<UUID> graduate = graduates.idOf(organisation, own.graduate());
        if (event.isPresent() && graduate.isPresent()) {
            return Outcome.done(new EventAndGraduate(event.get(), graduate.get()));
        }
        List<InputError> faults = new ArrayList<>();
        if (event.isEmpty()) {
            faults.add(InputError.in(
                    "eventExternalId", unknown(AttendanceMessage.UNKNOWN_EXTERNAL_EVENT, organisation, own.event())));
        }
        if (graduate.isEmpty()) {
            faults.add(InputError.in(
                    "graduateExternalId",
                    unknown(AttendanceMessage.UNKNOWN_EXTERNAL_GRADUATE, organisation, own.graduate())));
        }
        return Outcome.refused(new Refusal.Unusable(faults));
    }

    private static Message unknown(AttendanceMessage message, String organisation, String externalId) {
        return message.with("organisation", organisation).with("externalId", externalId);
    }
}
