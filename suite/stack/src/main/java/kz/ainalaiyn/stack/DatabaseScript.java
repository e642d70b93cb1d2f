package kz.ainalaiyn.stack;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A script for psql in the few words of it that our own scripts use: {@code \getenv variable NAME},
 * {@code :'variable'} as a quoted literal, comments of whole lines, and statements that end with a line.
 */
final class DatabaseScript {

    private static final Pattern QUOTED_VARIABLE = Pattern.compile(":'(\\w+)'");

    private DatabaseScript() {}

    /** The statements, in order, with the variables replaced from this environment. */
    static List<String> statements(String script, Map<String, String> environment) {
        Map<String, String> variables = new HashMap<>();
        List<String> statements = new ArrayList<>();
        var statement = new StringBuilder();
        for (String line : script.lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("--")) {
                continue;
            }
            if (line.startsWith("\\")) {
                getenv(line, environment, variables);
                continue;
            }
            statement.append(line).append('\n');
            if (line.endsWith(";")) {
                statements.add(replaced(statement.substring(0, statement.length() - 2), variables));
                statement.setLength(0);
            }
        }
        if (!statement.isEmpty()) {
            throw new StackFailure("A statement does not end: " + statement);
        }
        return List.copyOf(statements);
    }

    private static void getenv(String line, Map<String, String> environment, Map<String, String> variables) {
        String[] words = line.split("\\s+", -1);
        if (words.length != 3 || !words[0].equals("\\getenv")) {
            throw new StackFailure("Not a command that this program understands: " + line);
        }
        String value = environment.get(words[2]);
        if (value != null) {
            variables.put(words[1], value);
        }
    }

    private static String replaced(String statement, Map<String, String> variables) {
        return QUOTED_VARIABLE.matcher(statement).replaceAll(match -> {
            String value = variables.get(match.group(1));
            if (value == null) {
                throw new StackFailure("No value for " + match.group() + " in: " + statement);
            }
            return Matcher.quoteReplacement("'" + value.replace("'", "''") + "'");
        });
    }
}
