package kz.ainalaiyn.events.consultation;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.ainalaiyn.graduates.client.GraduatesFeed;
import kz.ainalaiyn.platform.files.Column;
import kz.ainalaiyn.platform.files.Column.Kind;
import kz.ainalaiyn.platform.files.Table;
import kz.ainalaiyn.platform.imports.Existing;
import kz.ainalaiyn.platform.imports.ImportedRow;
import kz.ainalaiyn.platform.imports.Recorded;
import kz.ainalaiyn.platform.imports.Register;
import kz.ainalaiyn.platform.imports.RowImporter;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Records consultations that come in files: each row is a PUT under the organisation's own identifier. */
@Singleton
final class ConsultationImporter implements RowImporter {
    private static final Register REGISTER = new Register(
            "consultations",
            "kz.ainalaiyn.events.consultation-",
            new Table(List.of(
                            Column.externalId(),
                            Column.of("programme", Kind.TEXT, "Бағдарлама", "Программа", "Programme"),
                            Column.of("graduateId", Kind.TEXT, "Түлек (id)", "Выпускник (id)", "Graduate (id)"),
                            Column.of("topic", Kind.TEXT, "Тақырыбы", "Тема", "Topic"),
                            Column.of("mode", Kind.TEXT, "Өткізілу түрі", "Способ", "Mode"),
                            Column.of("startsAt", Kind.INSTANT, "Басталуы", "Начало", "Starts at"),
                            Column.of("status", Kind.TEXT, "Күйі", "Состояние", "Status")))
                    .showing("id", "organisation", "warnings", "version"),
            List.of(List.of("externalId")),
            "graduateId");

    private final ConsultationService service;
    private final GraduatesFeed graduates;

    ConsultationImporter(ConsultationService service, GraduatesFeed graduates) {
        this.service = service;
        this.graduates = graduates;
    }

    @Override
    public Register register() {
        return REGISTER;
    }

    @Override
    public Optional<Existing> recorded(ImportedRow row) {
        return service.existing(row.organisation(), row.takeExternalId());
    }

    @Override
    public boolean knowsWhatWasThere(Instant submitted) {
        return graduates.hasReadSince(submitted);
    }

    @Override
    public Outcome<Recorded> put(ImportedRow row) {
        String externalId = row.takeExternalId();
        ConsultationDetails details = row.body(ConsultationDetails.class)
                .valid(partial -> service.faults(row.organisation(), partial, row.caller()));
        return service.put(row.organisation(), externalId, details, row.match(), row.caller())
                .map(put -> Recorded.of(
                        put,
                        view -> "/v1/consultations/" + view.id(),
                        view -> view.id().toString()));
    }

    @Override
    public Optional<Refusal> takeBack(ImportedRow row) {
        service.takeBack(row.organisation(), row.takeExternalId(), row.match());
        return Optional.empty();
    }
}
