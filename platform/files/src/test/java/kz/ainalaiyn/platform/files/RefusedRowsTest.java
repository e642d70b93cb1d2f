package kz.ainalaiyn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.messages.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class RefusedRowsTest {
    private static final String LETTERS = "ОйдanӘқ ,;\t\"'=+-@\n01.";

    @ParameterizedTest
    @MethodSource("formatsAndLanguages")
    void what_was_refused_is_read_again_as_it_was(FileFormat format, Language language) throws Exception {
        Random random = new Random(20231030);
        List<ObjectNode> rows = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            rows.add(row(i, random));
        }

        var file = People.file(written(rows, format, People.DAY_FIRST, language), format, People.DAY_FIRST);

        assertThat(file.check()).isEmpty();
        assertThat(People.values(file))
                .isEqualTo(rows.stream().map(ObjectNode::toString).toList());
    }

    static Stream<Arguments> formatsAndLanguages() {
        return Stream.of(FileFormat.values())
                .flatMap(format -> Stream.of(Language.values()).map(language -> Arguments.of(format, language)));
    }

    @ParameterizedTest
    @EnumSource(
            value = FileFormat.class,
            names = {"CSV", "XLSX"})
    void a_text_like_a_formula_is_none_in_the_file_and_comes_back(FileFormat format) throws Exception {
        ObjectNode row =
                JsonNodeFactory.instance.objectNode().put("externalId", "i9").put("familyName", "=1+1 Ойдан");

        byte[] file = written(List.of(row), format, Declared.NOTHING, Language.EN);

        assertThat(People.values(People.file(file, format, Declared.NOTHING))).containsExactly(row.toString());
        if (format == FileFormat.CSV) {
            assertThat(new String(file, StandardCharsets.UTF_8)).contains(";'=1+1 Ойдан;");
        }
    }

    @Test
    void the_reason_is_the_last_cell() throws Exception {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("externalId", "i1");

        String file = new String(
                written(List.of(row), FileFormat.CSV, Declared.NOTHING, Language.RU), StandardCharsets.UTF_8);

        assertThat(file)
                .startsWith("\uFEFFИдентификатор;")
                .contains(";отклонено\r\ni1;")
                .endsWith(";why\r\n");
    }

    @ParameterizedTest
    @MethodSource("formatsAndLanguages")
    void a_template_is_read_as_no_rows(FileFormat format, Language language) throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        Template.write(out, format, People.TABLE, language);

        var file = People.file(out.toByteArray(), format, Declared.NOTHING);
        assertThat(file.check()).isEmpty();
        assertThat(People.rows(file)).isEmpty();
    }

    private static byte[] written(List<ObjectNode> rows, FileFormat format, Declared declared, Language language)
            throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Shape shape = RefusedColumn.after(new Shape(';', People.TABLE.columns()));
        try (RowWriter writer = RowWriter.open(out, format, shape, declared, language)) {
            for (ObjectNode row : rows) {
                writer.write(row.deepCopy().put(RefusedColumn.NAME, "why"));
            }
        }
        return out.toByteArray();
    }

    private static ObjectNode row(int number, Random random) {
        ObjectNode row = JsonNodeFactory.instance.objectNode().put("externalId", "i" + number);
        StringBuilder name = new StringBuilder();
        for (int i = random.nextInt(12); i > 0; i--) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        String text = name.toString().strip();
        if (!text.isEmpty()) {
            row.put("familyName", text);
        }
        row.put("birthDate", "2001-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28)));
        row.put("graduationYear", 2000 + random.nextInt(25));
        row.withObjectProperty("amount")
                .<ObjectNode>set("value", DecimalNode.valueOf(new BigDecimal(random.nextInt(1000) + ".5")))
                .put("currency", "KZT");
        return row.put("consent", random.nextBoolean());
    }
}
