package kz.ainalaiyn.graduates.graduate;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

/** Records graduates that come in files: each row is a PUT under the organisation's own identifier. */
@Singleton
final class GraduateImporter implements RowSetImporter<GraduateService.GraduatePut> {
    private static final Register REGISTER = new Register(
            "graduates",
            "kz.ainalaiyn.graduates.graduate-",
            new Table(List.of(
                            Column.externalId(),
                            Column.of("familyName", Kind.TEXT, "Тегі", "Фамилия", "Family name"),
                            Column.of("givenName", Kind.TEXT, "Аты", "Имя", "Given name"),
                            Column.of("patronymic", Kind.TEXT, "Әкесінің аты", "Отчество", "Patronymic"),
                            Column.of("birthDate", Kind.DATE, "Туған күні", "Дата рождения", "Birth date"),
                            Column.of("sex", Kind.TEXT, "Жынысы", "Пол", "Sex"),
                            Column.of("institution", Kind.TEXT, "Мекеме", "Учреждение", "Institution"),
                            Column.of(
                                    "graduationYear", Kind.INTEGER, "Бітірген жылы", "Год выпуска", "Graduation year"),
                            Column.of("district", Kind.TEXT, "Аудан (КАТО)", "Район (КАТО)", "District (KATO)"),
                            Column.of("iin", Kind.TEXT, "ЖСН", "ИИН", "IIN"),
                            Column.of("phone", Kind.TEXT, "Телефоны", "Телефон", "Phone"),
                            Column.of("email", Kind.TEXT, "Электрондық поштасы", "Электронная почта", "E-mail")))
                    .showing("id", "organisation", "iinGiven", "registeredAt", "warnings", "version"),
            List.of(List.of("externalId"), List.of("iin")),
            "externalId");

    private final GraduateService service;
    private final MistakenRegistrations mistakes;

    GraduateImporter(GraduateService service, MistakenRegistrations mistakes) {
        this.service = service;
        this.mistakes = mistakes;
    }

    @Override
    public Register register() {
        return REGISTER;
    }

    @Override
    public List<Optional<Existing>> recorded(List<ImportedRow> rows) {
        ImportedRow any = rows.getFirst();
        List<String> externalIds =
                rows.stream().map(ImportedRow::takeExternalId).toList();
        return service.existing(any.organisation(), externalIds, any.caller().scope());
    }

    @Override
    public GraduateService.GraduatePut read(ImportedRow row) {
        String externalId = row.takeExternalId();
        GraduateDetails details = row.body(GraduateDetails.class)
                .valid(partial -> service.faults(
                        row.organisation(), externalId, partial, row.caller().scope()));
        return new GraduateService.GraduatePut(externalId, details, row.match());
    }

    @Override
    public List<Outcome<Recorded>> putAll(List<GraduateService.GraduatePut> rows, String organisation, Caller caller) {
        return service.putAll(organisation, rows, caller).stream()
                .map(outcome -> outcome.map(put -> Recorded.of(
                        put,
                        view -> "/v1/graduates/" + view.id(),
                        view -> view.id().toString())))
                .toList();
    }

    /** With its IIN of before a record would be of a person of its own, whatever a coordinator had decided. */
    @Override
    public Outcome<Long> restore(ImportedRow earlier) {
        GraduateService.GraduatePut said = read(earlier);
        return Outcome.unless(
                mistakes.whyIinStays(
                        earlier.organisation(),
                        said.externalId(),
                        said.details(),
                        earlier.caller().scope()),
                () -> putAll(List.of(said), earlier.organisation(), earlier.caller())
                        .getFirst()
                        .map(Recorded::version));
    }

    @Override
    public boolean knowsWhatRests(Instant moment) {
        return mistakes.areKnownSince(moment);
    }

    @Override
    public Optional<Refusal> takeBack(ImportedRow row) {
        return mistakes.takeBack(
                row.organisation(),
                row.takeExternalId(),
                row.match(),
                row.caller().scope());
    }
}
