package kz.ainalaiyn.graduates.consent;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import kz.ainalaiyn.graduates.graduate.GraduateService;
import kz.ainalaiyn.platform.files.Column;
import kz.ainalaiyn.platform.files.Column.Kind;
import kz.ainalaiyn.platform.files.Table;
import kz.ainalaiyn.platform.imports.Existing;
import kz.ainalaiyn.platform.imports.ImportedRow;
import kz.ainalaiyn.platform.imports.Recorded;
import kz.ainalaiyn.platform.imports.Register;
import kz.ainalaiyn.platform.imports.RowImporter;
import kz.ainalaiyn.platform.imports.RowOutcome;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Records consents that come in files: each row is a PUT, of the graduate that the organisation knows under its own identifier. */
@Singleton
final class ConsentImporter implements RowImporter {
    private static final Register REGISTER = new Register(
            "consents",
            "kz.ainalaiyn.graduates.consent-",
            new Table(List.of(
                    Column.externalId(),
                    Column.of("purpose", Kind.TEXT, "Мақсаты", "Цель", "Purpose")
                            .needed(),
                    Column.of("textVersion", Kind.TEXT, "Мәтін нұсқасы", "Редакция текста", "Wording")
                            .needed(),
                    Column.of("givenOn", Kind.DATE, "Берілген күні", "Дата согласия", "Given on")
                            .needed())),
            List.of(List.of("externalId", "purpose")),
            "externalId");

    private final ConsentService service;
    private final GraduateService graduates;

    ConsentImporter(ConsentService service, GraduateService graduates) {
        this.service = service;
        this.graduates = graduates;
    }

    @Override
    public Register register() {
        return REGISTER;
    }

    /** The consent of a row that replaces another one is recorded as a change: it stands at the same address. */
    @Override
    public Outcome<Recorded> put(ImportedRow row) {
        String externalId = row.takeExternalId();
        Purpose purpose = row.takeConstant("purpose", Purpose.class);
        ConsentDetails details = row.body(ConsentDetails.class).valid();
        UUID graduate =
                graduates.idOf(row.organisation(), externalId, row.caller().scope());
        boolean replaces = service.existing(graduate, purpose).isPresent();
        return service.give(graduate, purpose, details, row.match(), row.caller())
                .map(put -> Recorded.of(
                        put,
                        view -> address(graduate, purpose),
                        view -> view.id().toString()))
                .map(recorded -> replaces && recorded.outcome() == RowOutcome.CREATED
                        ? new Recorded(recorded.address(), recorded.subject(), recorded.version(), RowOutcome.CHANGED)
                        : recorded);
    }

    @Override
    public Optional<Existing> recorded(ImportedRow row) {
        String externalId = row.takeExternalId();
        Purpose purpose = row.takeConstant("purpose", Purpose.class);
        return graduates
                .findId(row.organisation(), externalId, row.caller().scope())
                .flatMap(graduate -> service.existing(graduate, purpose));
    }

    @Override
    public Outcome<Long> restore(ImportedRow earlier) {
        UUID graduate = graduate(earlier);
        Purpose purpose = earlier.takeConstant("purpose", Purpose.class);
        ConsentDetails details = earlier.body(ConsentDetails.class).valid();
        return Outcome.done(
                service.takeBack(graduate, purpose, Optional.of(details), earlier.match(), earlier.caller()));
    }

    @Override
    public Optional<Refusal> takeBack(ImportedRow row) {
        UUID graduate = graduate(row);
        Purpose purpose = row.takeConstant("purpose", Purpose.class);
        service.takeBack(graduate, purpose, Optional.empty(), row.match(), row.caller());
        return Optional.empty();
    }

    private UUID graduate(ImportedRow row) {
        return graduates.idOf(
                row.organisation(), row.takeExternalId(), row.caller().scope());
    }

    private static String address(UUID graduate, Purpose purpose) {
        return "/v1/graduates/" + graduate + "/consents/" + purpose;
    }
}
