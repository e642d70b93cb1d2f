package kz.ainalaiyn.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A file of {@code NAME=value} lines as docker compose reads it: {@code #} begins a comment, a value in single quotes is
 * taken as it stands, in any other earlier variables are replaced.
 */
final class EnvFile {

    private EnvFile() {}

    static Map<String, String> read(Path file) {
        try {
            return parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Map<String, String> parse(String text) {
        Map<String, String> result = new LinkedHashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new StackFailure("Not a NAME=value line of an env file: " + line);
            }
            String name = line.substring(0, equals).strip().replaceFirst("^export\\s+", "");
            result.put(name, value(line.substring(equals + 1).strip(), result));
        }
        return result;
    }

    private static String value(String raw, Map<String, String> earlier) {
        if (isQuoted(raw, '\'')) {
            return raw.substring(1, raw.length() - 1);
        }
        if (isQuoted(raw, '"')) {
            return Interpolation.of(raw.substring(1, raw.length() - 1), earlier);
        }
        return Interpolation.of(raw.replaceFirst("(^|\\s+)#.*$", ""), earlier);
    }

    private static boolean isQuoted(String raw, char quote) {
        return raw.length() > 1 && raw.charAt(0) == quote && raw.charAt(raw.length() - 1) == quote;
    }
}
