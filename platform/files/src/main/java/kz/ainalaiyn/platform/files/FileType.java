package kz.ainalaiyn.platform.files;

/** The media types of files of rows, as annotations take them. */
public final class FileType {
    /** RFC 4180 and RFC 7111. */
    public static final String CSV = "text/csv";
    /** A JSON object a line. */
    public static final String NDJSON = "application/x-ndjson";
    /** ISO/IEC 29500. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private FileType() {}
}
