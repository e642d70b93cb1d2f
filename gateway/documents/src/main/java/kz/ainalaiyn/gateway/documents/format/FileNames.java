package kz.ainalaiyn.gateway.documents.format;

/** What files are called that a browser puts down. */
public final class FileNames {
    private FileNames() {}

    /** A programme's code as it may stand in a file's name. */
    public static String safe(String code) {
        return code.replaceAll("[^A-Za-z0-9_-]", "_");
    }
}
