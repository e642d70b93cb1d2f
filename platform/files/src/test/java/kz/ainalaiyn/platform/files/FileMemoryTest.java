package kz.ainalaiyn.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Iterator;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import kz.ainalaiyn.platform.messages.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A hundred thousand rows fit into 256 MiB, of which an application has more to do with. */
class FileMemoryTest {
    private static final int ROWS = 100_000;
    /** So that the CSV has more than 64 MiB. */
    private static final String LONG = "Ойдан".repeat(70);

    @ParameterizedTest
    @EnumSource(FileFormat.class)
    void a_hundred_thousand_rows_are_read_in_little_memory(FileFormat format) throws Exception {
        Process reading = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        FileMemoryTest.class.getName(),
                        format.name())
                .redirectErrorStream(true)
                .start();
        String said = new String(reading.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(reading.waitFor()).as(said).isZero();
        assertThat(said).contains(ROWS + " rows");
    }

    public static void main(String[] arguments) throws Exception {
        FileFormat format = FileFormat.valueOf(arguments[0]);
        RowFile file = new RowFile(source(format), format, People.TABLE, Declared.NOTHING);
        if (!file.check().isEmpty()) {
            throw new IllegalStateException(file.check().toString());
        }
        int rows = 0;
        try (RowReader reader = file.open()) {
            while (reader.hasNext()) {
                reader.next();
                rows++;
            }
        }
        System.out.println(rows + " rows");
    }

    private static FileSource source(FileFormat format) throws Exception {
        return switch (format) {
            case CSV ->
                () -> stream(i ->
                        (i == 0 ? "externalId,familyName,birthDate" : "i" + i + "," + LONG + ",2001-01-12") + "\n");
            case NDJSON ->
                () -> stream(i -> i == 0 ? "" : "{\"externalId\":\"i" + i + "\",\"familyName\":\"" + LONG + "\"}\n");
            case XLSX -> {
                byte[] workbook = workbook();
                yield () -> new ByteArrayInputStream(workbook);
            }
        };
    }

    private static InputStream stream(IntFunction<String> line) {
        Iterator<InputStream> lines = IntStream.rangeClosed(0, ROWS)
                .<InputStream>mapToObj(
                        i -> new ByteArrayInputStream(line.apply(i).getBytes(StandardCharsets.UTF_8)))
                .iterator();
        return new SequenceInputStream(Collections.enumeration(new java.util.AbstractCollection<>() {
            @Override
            public Iterator<InputStream> iterator() {
                return lines;
            }

            @Override
            public int size() {
                return ROWS;
            }
        }));
    }

    private static byte[] workbook() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        var shape = new Shape(',', People.TABLE.columns());
        try (RowWriter writer = RowWriter.open(out, FileFormat.XLSX, shape, Declared.NOTHING, Language.RU)) {
            for (int i = 0; i < ROWS; i++) {
                ObjectNode row = JsonNodeFactory.instance.objectNode();
                writer.write(row.put("externalId", "i" + i)
                        .put("birthDate", "2001-01-12")
                        .put("phone", "" + (i * 7919L)));
            }
        }
        return out.toByteArray();
    }
}
