package kz.ainalaiyn.graduates.graduate;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import kz.ainalaiyn.platform.http.IfMatch;
import kz.ainalaiyn.platform.imports.ImportedRow;
import kz.ainalaiyn.platform.imports.Recorded;
import kz.ainalaiyn.platform.imports.RowImporter;
import kz.ainalaiyn.platform.imports.file.Column;
import kz.ainalaiyn.platform.imports.file.Column.Kind;
import kz.ainalaiyn.platform.imports.file.Table;
import kz.ainalaiyn.platform.messages.LocalizedText;
import kz.ainalaiyn.platform.outcomes.Outcome;

/** Records graduates that come in files: each row is a PUT under the organisation's own identifier. */
@Singleton
final class GraduateImporter implements RowImporter {
    static final String REGISTER = "graduates";

    private static final Table TABLE = new Table(List.of(
            new Column(
                    "externalId",
                    Kind.TEXT,
                    true,
                    new LocalizedText("Ұйымдағы нөмірі", "Номер в организации", "Identifier")),
            column("familyName", Kind.TEXT, "Тегі", "Фамилия", "Family name"),
            column("givenName", Kind.TEXT, "Аты", "Имя", "Given name"),
            column("patronymic", Kind.TEXT, "Әкесінің аты", "Отчество", "Patronymic"),
            column("birthDate", Kind.DATE, "Туған күні", "Дата рождения", "Birth date"),
            column("sex", Kind.TEXT, "Жынысы", "Пол", "Sex"),
            column("institution", Kind.TEXT, "Мекеме", "Учреждение", "Institution"),
            column("graduationYear", Kind.INTEGER, "Бітірген жылы", "Год выпуска", "Graduation year"),
            column("district", Kind.TEXT, "Аудан (КАТО)", "Район (КАТО)", "District (KATO)"),
            column("iin", Kind.TEXT, "ЖСН", "ИИН", "IIN"),
            column("phone", Kind.TEXT, "Телефоны", "Телефон", "Phone"),
            column("email", Kind.TEXT, "Электрондық поштасы", "Электронная почта", "E-mail")));

    private final GraduateService service;

    GraduateImporter(GraduateService service) {
        this.service = service;
    }

    private static Column column(String name, Kind kind, String kk, String ru, String en) {
        return new Column(name, kind, false, new LocalizedText(kk, ru, en));
    }

    @Override
    public String register() {
        return REGISTER;
    }

    @Override
    public Table table() {
        return TABLE;
    }

    @Override
    public List<List<String>> identities() {
        return List.of(List.of("externalId"), List.of("iin"));
    }

    @Override
    public Optional<GraduateDetails> recorded(ImportedRow row) {
        return service.details(
                row.organisation(), row.takeExternalId(), row.caller().scope());
    }

    @Override
    public Outcome<Recorded> put(ImportedRow row) {
        String externalId = row.takeExternalId();
        GraduateDetails details = row.body(GraduateDetails.class)
                .valid(partial -> service.faults(
                        row.organisation(), externalId, partial, row.caller().scope()));
        return service.put(row.organisation(), externalId, details, IfMatch.parseOptional(null), row.caller())
                .map(put -> Recorded.of(put, GraduateView::id));
    }
}
