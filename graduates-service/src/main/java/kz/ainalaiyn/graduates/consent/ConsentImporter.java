package kz.ainalaiyn.graduates.consent;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import kz.ainalaiyn.graduates.graduate.GraduateService;
import kz.ainalaiyn.platform.files.Column;
import kz.ainalaiyn.platform.files.Column.Kind;
import kz.ainalaiyn.platform.files.Table;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.imports.ImportedRow;
import kz.ainalaiyn.platform.imports.Recorded;
import kz.ainalaiyn.platform.imports.Register;
import kz.ainalaiyn.platform.imports.RowImporter;
import kz.ainalaiyn.platform.outcomes.Outcome;

/** Records consents that come in files: each row is a PUT, of the graduate that the organisation knows under its own identifier. */
@Singleton
final class ConsentImporter implements RowImporter {
    private static final Register REGISTER = new Register(
            "consents",
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

    @Override
    public Outcome<Recorded> put(ImportedRow row) {
        String externalId = row.takeExternalId();
        Purpose purpose = row.takeConstant("purpose", Purpose.class);
        ConsentDetails details = row.body(ConsentDetails.class).valid();
        UUID graduate =
                graduates.idOf(row.organisation(), externalId, row.caller().scope());
        return service.give(graduate, purpose, details, IfMatch.parseOptional(null), row.caller())
                .map(put -> Recorded.of(put, view -> "/v1/graduates/" + graduate + "/consents/" + purpose));
    }
}
