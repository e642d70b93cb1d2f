package kz.ainalaiyn.events.attendance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.GraduatesFeed;
import kz.ainalaiyn.platform.files.Column;
import kz.ainalaiyn.platform.files.Column.Kind;
import kz.ainalaiyn.platform.files.Table;
import kz.ainalaiyn.platform.imports.Existing;
import kz.ainalaiyn.platform.imports.ImportedRow;
import kz.ainalaiyn.platform.imports.Recorded;
import kz.ainalaiyn.platform.imports.Register;
import kz.ainalaiyn.platform.imports.RowImporter;
import kz.ainalaiyn.platform.outcomes.InputError;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Registers graduates for events from files: each row is a PUT. */
@Singleton
final class RegistrationImporter implements RowImporter {
    /** The event is no column where the address of the request has it. */
    private static final Register REGISTER = new Register(
            "registrations",
            "kz.ainalaiyn.events.registration-",
            new Table(List.of(
                            Column.of("eventId", Kind.TEXT, "Іс-шара (id)", "Мероприятие (id)", "Event (id)"),
                            Column.of("graduateId", Kind.TEXT, "Түлек (id)", "Выпускник (id)", "Graduate (id)")
                                    .needed(),
                            Column.of("status", Kind.TEXT, "Күйі", "Состояние", "Status")))
                    .showing("registeredAt", "version"),
            List.of(List.of("eventId", "graduateId")),
            "graduateId");

    private final RegistrationService service;
    private final GraduatesFeed graduates;

    RegistrationImporter(RegistrationService service, GraduatesFeed graduates) {
        this.service = service;
        this.graduates = graduates;
    }

    @Override
    public Register register() {
        return REGISTER;
    }

    @Override
    public Map<String, String> membersOfAddress() {
        return Map.of("event", "eventId", "graduate", "graduateId");
    }

    @Override
    public boolean knowsWhatWasThere(Instant submitted) {
        return graduates.hasReadSince(submitted);
    }

    @Override
    public Outcome<Recorded> put(ImportedRow row) {
        UUID event = row.takeId("eventId");
        UUID graduate = row.takeId("graduateId");
        Optional<RegistrationStatus> status = row.takeConstantIfAny("status", RegistrationStatus.class);
        row.requireNothingElse();
        // A list that was taken out shows who has cancelled; sent back it registers nobody anew.
        if (status.equals(Optional.of(RegistrationStatus.CANCELLED))) {
            return Outcome.refused(
                    Refusal.unusable(InputError.at("/status", AttendanceMessage.REGISTRATION_CANCELLED)));
        }
        return service.register(event, graduate, row.match(), row.caller())
                .map(put -> Recorded.of(put, RegistrationImporter::address, RegistrationImporter::subject));
    }

    private static String address(RegistrationView view) {
        return "/v1/events/" + view.eventId() + "/registrations/" + view.graduateId();
    }

    private static String subject(RegistrationView view) {
        return new EventAndGraduate(view.eventId(), view.graduateId()).subject();
    }

    @Override
    public Optional<Existing> recorded(ImportedRow row) {
        return service.existing(row.takeId("eventId"), row.takeId("graduateId"), row.caller());
    }

    /** An import changes a registration only where it had been cancelled. */
    @Override
    public Outcome<Long> restore(ImportedRow earlier) {
        return Outcome.done(service.cancel(
                        earlier.takeId("eventId"), earlier.takeId("graduateId"), earlier.match(), earlier.caller())
                .version());
    }

    @Override
    public Optional<Refusal> takeBack(ImportedRow row) {
        service.takeBack(row.takeId("eventId"), row.takeId("graduateId"), row.match(), row.caller());
        return Optional.empty();
    }
}
