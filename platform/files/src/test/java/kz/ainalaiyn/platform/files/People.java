package kz.ainalaiyn.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.ainalaiyn.platform.messages.LocalizedText;

/** Files of invented people, and what is read of them. */
final class People {
    static final Table TABLE = new Table(List.of(
            column("externalId", Column.Kind.TEXT, true, "Идентификатор"),
            column("familyName", Column.Kind.TEXT, false, "Фамилия"),
            column("birthDate", Column.Kind.DATE, false, "Дата рождения"),
            column("graduationYear", Column.Kind.INTEGER, false, "Год выпуска"),
            column("amount.value", Column.Kind.DECIMAL, false, "Сумма"),
            column("amount.currency", Column.Kind.TEXT, false, "Валюта"),
            column("consent", Column.Kind.BOOLEAN, false, "Согласие"),
            column("seenAt", Column.Kind.INSTANT, false, "Когда"),
            column("phone", Column.Kind.TEXT, false, "Телефон")));
    static final Declared DAY_FIRST =
            new Declared(null, DateFormat.of("dd.MM.yyyy").orElseThrow(), null, Map.of());

    private People() {}

    private static Column column(String name, Column.Kind kind, boolean required, String russian) {
        return new Column(name, kind, required, new LocalizedText("kk " + name, russian, "en " + name));
    }

    static Declared in(String charset) {
        return new Declared(Charset.forName(charset), null, null, Map.of());
    }

    static RowFile csv(String text) {
        return csv(text, Declared.NOTHING);
    }

    static RowFile csv(String text, Declared declared) {
        return file(text.getBytes(StandardCharsets.UTF_8), FileFormat.CSV, declared);
    }

    static RowFile ndjson(String text, Declared declared) {
        return file(text.getBytes(StandardCharsets.UTF_8), FileFormat.NDJSON, declared);
    }

    static RowFile file(byte[] bytes, FileFormat format, Declared declared) {
        return new RowFile(() -> new ByteArrayInputStream(bytes), format, TABLE, declared);
    }

    static List<Row> rows(RowFile file) throws IOException {
        List<Row> rows = new ArrayList<>();
        try (RowReader reader = file.open()) {
            reader.forEachRemaining(rows::add);
        }
        return rows;
    }

    /** The values of the rows as JSON. */
    static List<String> values(RowFile file) throws IOException {
        return rows(file).stream().map(row -> row.values().toString()).toList();
    }

    /** The faults of the rows: the line, the place and the code. */
    static List<String> faults(RowFile file) throws IOException {
        return rows(file).stream()
                .flatMap(row ->
                        row.faults().stream().map(fault -> row.line() + " " + fault.pointer() + " " + fault.code()))
                .toList();
    }

    /** Why the file is refused: the code and what it names. */
    static List<String> refusal(RowFile file) throws IOException {
        return file.check().stream()
                .map(fault -> fault.code() + " " + fault.message().data())
                .toList();
    }
}
