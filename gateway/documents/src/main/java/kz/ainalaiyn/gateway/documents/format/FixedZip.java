package kz.ainalaiyn.gateway.documents.format;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** The same archive with one moment at every entry: a workbook bears the time of its writing otherwise. */
public final class FixedZip {
    private FixedZip() {}

    /** The archive with this moment at its entries. */
    public static byte[] of(byte[] archive, Instant moment) throws IOException {
        LocalDateTime time = LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(archive));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry read = in.getNextEntry(); read != null; read = in.getNextEntry()) {
                ZipEntry entry = new ZipEntry(read.getName());
                entry.setTimeLocal(time);
                out.putNextEntry(entry);
                in.transferTo(out);
            }
        }
        return bytes.toByteArray();
    }
}
