package kz.ainalaiyn.events.publicity;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
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

/** Records publications that come in files: each row is a PUT under the organisation's own identifier. */
@Singleton
final class PublicationImporter implements RowImporter {
    private static final Register REGISTER = new Register(
            "publications",
            "kz.ainalaiyn.events.publication-",
            new Table(List.of(
                            Column.externalId(),
                            Column.of("programme", Kind.TEXT, "Бағдарлама", "Программа", "Programme"),
                            Column.of("kind", Kind.TEXT, "Түрі", "Вид", "Kind"),
                            Column.of("channel", Kind.TEXT, "Қайда шықты", "Где вышло", "Channel"),
                            Column.of("publishedOn", Kind.DATE, "Шыққан күні", "Дата выхода", "Published on"),
                            Column.of("url", Kind.TEXT, "Сілтемесі", "Ссылка", "Address"),
                            Column.of("quantity", Kind.INTEGER, "Саны", "Тираж", "Quantity")))
                    .showing("id", "organisation", "version"),
            List.of(List.of("externalId")),
            "externalId");

    private final PublicationService service;

    PublicationImporter(PublicationService service) {
        this.service = service;
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
    public Outcome<Recorded> put(ImportedRow row) {
        String externalId = row.takeExternalId();
        PublicationDetails details =
                row.body(PublicationDetails.class).valid(partial -> service.faults(row.organisation(), partial));
        return service.put(row.organisation(), externalId, details, row.match())
                .map(put -> Recorded.of(
                        put,
                        view -> "/v1/publications/" + view.id(),
                        view -> view.id().toString()));
    }

    @Override
    public Optional<Refusal> takeBack(ImportedRow row) {
        service.takeBack(row.organisation(), row.takeExternalId(), row.match());
        return Optional.empty();
    }
}
