package kz.ainalaiyn.events.attendance;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ainalaiyn.graduates.client.GraduatesFeed;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.files.Column;
import kz.ainalaiyn.platform.files.Column.Kind;
import kz.ainalaiyn.platform.files.Table;
import kz.ainalaiyn.platform.imports.Existing;
import kz.ainalaiyn.platform.imports.ImportedRow;
import kz.ainalaiyn.platform.imports.Recorded;
import kz.ainalaiyn.platform.imports.Register;
import kz.ainalaiyn.platform.imports.RowSetImporter;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Records who was at which event from files: each row is a PUT. */
@Singleton
final class AttendanceImporter implements RowSetImporter<AttendanceService.AttendancePut> {
    /** The event is no column where the address of the request has it. */
    private static final Register REGISTER = new Register(
            "attendances",
            "kz.ainalaiyn.events.attendance-",
            new Table(List.of(
                            Column.of("eventId", Kind.TEXT, "Іс-шара (id)", "Мероприятие (id)", "Event (id)"),
                            Column.of("graduateId", Kind.TEXT, "Түлек (id)", "Выпускник (id)", "Graduate (id)")
                                    .needed(),
                            Column.of("status", Kind.TEXT, "Қатысуы", "Присутствие", "Status")
                                    .needed()))
                    .showing("recordedAt", "version"),
            List.of(List.of("eventId", "graduateId")),
            "graduateId");

    private final AttendanceService service;
    private final GraduatesFeed graduates;

    AttendanceImporter(AttendanceService service, GraduatesFeed graduates) {
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
    public AttendanceService.AttendancePut read(ImportedRow row) {
        EventAndGraduate id = takeId(row);
        AttendanceResource.AttendanceDetails details =
                row.body(AttendanceResource.AttendanceDetails.class).valid();
        return new AttendanceService.AttendancePut(id, details.status(), row.match());
    }

    @Override
    public List<Outcome<Recorded>> putAll(
            List<AttendanceService.AttendancePut> all, String organisation, Caller caller) {
        return service.recordAll(all, caller).stream()
                .map(outcome -> outcome.map(put -> Recorded.of(
                        put,
                        view -> "/v1/events/" + view.eventId() + "/attendances/" + view.graduateId(),
                        view -> new EventAndGraduate(view.eventId(), view.graduateId()).subject())))
                .toList();
    }

    @Override
    public List<Optional<Existing>> recorded(List<ImportedRow> rows) {
        List<EventAndGraduate> ids =
                rows.stream().map(AttendanceImporter::takeId).toList();
        Map<EventAndGraduate, Existing> known =
                service.existing(ids, rows.getFirst().caller());
        return ids.stream().map(id -> Optional.ofNullable(known.get(id))).toList();
    }

    private static EventAndGraduate takeId(ImportedRow row) {
        return new EventAndGraduate(row.takeId("eventId"), row.takeId("graduateId"));
    }

    @Override
    public Optional<Refusal> takeBack(ImportedRow row) {
        service.takeBack(row.takeId("eventId"), row.takeId("graduateId"), row.match(), row.caller());
        return Optional.empty();
    }
}
