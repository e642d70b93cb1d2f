package kz.ainalaiyn.grants.application;

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

/** Submits applications that come in files: each row is a PUT under the organisation's own identifier. */
@Singleton
final class ApplicationImporter implements RowImporter {
    private static final Register REGISTER = new Register(
            "applications",
            "kz.ainalaiyn.grants.application-",
            new Table(List.of(
                            Column.externalId(),
                            Column.of("competitionId", Kind.TEXT, "Конкурс (id)", "Конкурс (id)", "Competition (id)"),
                            Column.of("graduateId", Kind.TEXT, "Түлек (id)", "Выпускник (id)", "Graduate (id)"),
                            Column.of(
                                    "title.kk",
                                    Kind.TEXT,
                                    "Жоба атауы (қазақша)",
                                    "Проект (на казахском)",
                                    "Title (Kazakh)"),
                            Column.of(
                                    "title.ru",
                                    Kind.TEXT,
                                    "Жоба атауы (орысша)",
                                    "Проект (на русском)",
                                    "Title (Russian)"),
                            Column.of(
                                    "title.en",
                                    Kind.TEXT,
                                    "Жоба атауы (ағылшынша)",
                                    "Проект (на английском)",
                                    "Title (English)"),
                            Column.of(
                                    "requestedAmount.amount",
                                    Kind.DECIMAL,
                                    "Сұралған сома",
                                    "Запрошенная сумма",
                                    "Requested amount"),
                            Column.of("requestedAmount.currency", Kind.TEXT, "Валюта", "Валюта", "Currency"),
                            Column.of("submittedAt", Kind.INSTANT, "Тапсырылған уақыты", "Подана", "Submitted at")))
                    .showing("id", "organisation", "recordedAt", "status", "version"),
            List.of(List.of("externalId")),
            "graduateId");

    private final ApplicationService service;
    private final GraduatesFeed graduates;

    ApplicationImporter(ApplicationService service, GraduatesFeed graduates) {
        this.service = service;
        this.graduates = graduates;
    }

    @Override
    public Register register() {
        return REGISTER;
    }

    @Override
    public Optional<Existing> recorded(ImportedRow row) {
        return service.existing(
                row.organisation(), row.takeExternalId(), row.caller().scope());
    }

    @Override
    public boolean knowsWhatWasThere(Instant submitted) {
        return graduates.hasReadSince(submitted);
    }

    @Override
    public Outcome<Recorded> put(ImportedRow row) {
        String externalId = row.takeExternalId();
        ApplicationDetails details =
                row.body(ApplicationDetails.class).valid(partial -> service.faults(partial, row.caller()));
        return service.put(row.organisation(), externalId, details, row.match(), row.caller())
                .map(put -> Recorded.of(
                        put,
                        view -> "/v1/applications/" + view.id(),
                        view -> view.id().toString()));
    }

    @Override
    public Optional<Refusal> takeBack(ImportedRow row) {
        return service.takeBack(row.organisation(), row.takeExternalId(), row.match(), row.caller());
    }
}
