package kz.ainalaiyn.platform.files;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A format that files of rows come in. */
public enum FileFormat {
    CSV(FileType.CSV),
    NDJSON(FileType.NDJSON),
    XLSX(FileType.XLSX);

    private final String mediaType;

    FileFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** The format of a media type, whatever its parameters; empty for one that no file of rows has. */
    public static Optional<FileFormat> of(String mediaType) {
        String type = mediaType.split(";", 2)[0].strip();
        return Arrays.stream(values())
                .filter(format -> format.mediaType.equalsIgnoreCase(type))
                .findFirst();
    }

    /** Such as {@code text/csv}. */
    public String mediaType() {
        return mediaType;
    }

    /** How the name of such a file ends, without the dot. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }
}
