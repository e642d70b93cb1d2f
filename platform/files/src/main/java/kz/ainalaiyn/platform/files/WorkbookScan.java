package kz.ainalaiyn.platform.files;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import kz.ainalaiyn.platform.messages.Message;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * Looks through a workbook in little memory before it is read, and refuses one that would take much: that unpacks to more
 * than 512 MiB, or beyond 10 MiB to more than a hundred times what it is packed, or has cells where no sheet has any.
 */
final class WorkbookScan {
    private static final int MOST_ENTRIES = 1000;
    private static final int LONGEST_TEXT = 128 * 1024;
    private static final long LONGEST_TEXTS = 48L * 1024 * 1024;
    private static final Pattern ADDRESS = Pattern.compile("[A-Z]{1,3}[0-9]{1,7}");
    private static final Set<String> TEXTS = Set.of("c", "si");

    private final XMLInputFactory xml = new InputFactoryImpl();
    private final BoundedUnpacking bounds;
    private DateSystem dateSystem = DateSystem.FROM_1900;
    private long texts;

    private WorkbookScan(int packed) {
        bounds = new BoundedUnpacking(packed);
        xml.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        xml.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** From when on the workbook counts its days; refuses a workbook that is too large. */
    static DateSystem of(byte[] archive) throws IOException {
        WorkbookScan scan = new WorkbookScan(archive.length);
        try (ZipFile zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(archive))
                .get()) {
            int entries = 0;
            // The same list of entries that the workbook is read by; what an entry says of its size is not asked.
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    throw tooLarge();
                }
                try (InputStream in = scan.bounds.of(zip.getInputStream(entry))) {
                    scan.read(in);
                }
            }
        }
        return scan.dateSystem;
    }

    static UnreadableFile tooLarge() {
        return new UnreadableFile(Message.of(FileMessage.WORKBOOK_TOO_LARGE));
    }

    /** What is no XML is read as bytes alone, and XML up to where it is broken: the workbook is not read further either. */
    private void read(InputStream in) throws IOException {
        try {
            XMLStreamReader reader = xml.createXMLStreamReader(in);
            int length = 0;
            boolean sharedText = false;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    String name = reader.getLocalName();
                    element(name, reader);
                    length = TEXTS.contains(name) ? 0 : length;
                    sharedText |= name.equals("si");
                } else if (event == XMLStreamConstants.CHARACTERS) {
                    length += reader.getTextLength();
                    texts += sharedText ? reader.getTextLength() : 0;
                    if (length > LONGEST_TEXT || texts > LONGEST_TEXTS) {
                        throw tooLarge();
                    }
                }
            }
        } catch (XMLStreamException e) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void element(String name, XMLStreamReader reader) {
        if (name.equals("c")) {
            String address = attribute(reader, "r");
            // The list of a row's cells is made as long as the last address says.
            if (address != null && !ADDRESS.matcher(address).matches()) {
                throw tooLarge();
            }
        } else if (name.equals("workbookPr")
                && Set.of("1", "true").contains(String.valueOf(attribute(reader, "date1904")))) {
            dateSystem = DateSystem.FROM_1904;
        }
    }

    private static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }
}
