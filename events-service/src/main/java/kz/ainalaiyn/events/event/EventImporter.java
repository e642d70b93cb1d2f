package kz.ainalaiyn.events.event;

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

/** Plans events that come in files: each row is a PUT under the organisation's own identifier. */
@Singleton
final class EventImporter implements RowImporter {
    private static final Register REGISTER = new Register(
            "events",
            "kz.ainalaiyn.events.event-",
            new Table(List.of(
                            Column.externalId(),
                            Column.of("programme", Kind.TEXT, "Бағдарлама", "Программа", "Programme"),
                            Column.of("type", Kind.TEXT, "Түрі", "Вид", "Type"),
                            Column.of("audience", Kind.TEXT, "Кімге арналған", "Для кого", "Audience"),
                            Column.of(
                                    "title.kk",
                                    Kind.TEXT,
                                    "Атауы (қазақша)",
                                    "Название (на казахском)",
                                    "Title (Kazakh)"),
                            Column.of(
                                    "title.ru",
                                    Kind.TEXT,
                                    "Атауы (орысша)",
                                    "Название (на русском)",
                                    "Title (Russian)"),
                            Column.of(
                                    "title.en",
                                    Kind.TEXT,
                                    "Атауы (ағылшынша)",
                                    "Название (на английском)",
                                    "Title (English)"),
                            Column.of("venue", Kind.TEXT, "Өтетін жері", "Место", "Venue"),
                            Column.of("district", Kind.TEXT, "Аудан (КАТО)", "Район (КАТО)", "District (KATO)"),
                            Column.of("startsAt", Kind.INSTANT, "Басталуы", "Начало", "Starts at"),
                            Column.of("endsAt", Kind.INSTANT, "Аяқталуы", "Окончание", "Ends at"),
                            Column.of("capacity", Kind.INTEGER, "Орын саны", "Количество мест", "Capacity"),
                            Column.of(
                                    "headCount", Kind.INTEGER, "Келгендер саны", "Количество пришедших", "Head count")))
                    .showing("id", "organisation", "zone", "status", "warnings", "version")
                    .showingInCells("guests"),
            List.of(List.of("externalId")),
            "externalId");

    private final EventService service;
    private final GraduatesFeed graduates;

    EventImporter(EventService service, GraduatesFeed graduates) {
        this.service = service;
        this.graduates = graduates;
    }

    @Override
    public Register register() {
        return REGISTER;
    }

    /** Guests are a list in themselves. */
    @Override
    public boolean everyMemberHasAColumn() {
        return false;
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
        EventDetails details =
                row.body(EventDetails.class).valid(partial -> service.faults(row.organisation(), externalId, partial));
        return service.put(row.organisation(), externalId, details, row.match())
                .map(put -> Recorded.of(
                        put,
                        view -> "/v1/events/" + view.id(),
                        view -> view.id().toString()));
    }

    @Override
    public Optional<Refusal> takeBack(ImportedRow row) {
        return service.takeBack(row.organisation(), row.takeExternalId(), row.match());
    }
}
