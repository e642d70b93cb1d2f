package kz.ainalaiyn.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What an application really sends the database, from the log of PostgreSQL. */
final class StatementLog {
    private static final Pattern ENTRY =
            Pattern.compile("@(\\d+/\\d+)\\|(\\w*)\\|(LOG|DETAIL): {2}(.*)", Pattern.DOTALL);
    private static final Pattern STATEMENT = Pattern.compile("(?:statement|execute [^:]+): (?<sql>.*)", Pattern.DOTALL);
    private static final Pattern PARAMETER = Pattern.compile("\\$\\d+ = (?:(NULL)|'((?:[^']|'')*)')");
    /** What happens at a beat of its own or after the answer: feeds, the search for duplicates, imports that wait. */
    private static final Pattern BESIDE = Pattern.compile(
            "from outbox|feed_epoch|from duplicate_search|import_job|import_undo|followed_feed|pg_reload_conf");

    private final Path file;
    private final Connection superuser;

    StatementLog(Path file, Connection superuser) {
        this.file = file;
        this.superuser = superuser;
    }

    /** What is to be recorded. */
    interface Work {
        void run() throws Exception;
    }

    /** The transactions in this database that the work needed. */
    List<Transaction> during(String database, Work work) throws Exception {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r");
                var statement = superuser.createStatement()) {
            statement.execute("alter system set log_line_prefix = '@%v|%d|'");
            statement.execute("alter system set log_statement = 'all'");
            statement.execute("select pg_reload_conf(), pg_sleep(0.3)");
            try {
                log.seek(log.length());
                work.run();
                String marker = UUID.randomUUID().toString();
                statement.execute("select pg_sleep(0.1), '" + marker + "'");
                return transactions(database, readUntil(marker, log));
            } finally {
                statement.execute("alter system reset log_statement");
                statement.execute("select pg_reload_conf(), pg_sleep(0.3)");
            }
        }
    }

    private static String readUntil(String marker, RandomAccessFile log) throws IOException, InterruptedException {
        StringBuilder text = new StringBuilder();
        while (text.indexOf(marker) < 0) {
            Thread.sleep(20);
            byte[] bytes = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(bytes);
            text.append(new String(bytes, UTF_8));
        }
        return text.toString();
    }

    /** The transactions in this database of which the log tells, but for what happens beside. */
    static List<Transaction> transactions(String database, String log) {
        // A line that begins with a tab goes on with the entry before it.
        String[] entries = log.replace("\n\t", "\r").split("\n", -1);
        Map<String, Recording> recordings = new LinkedHashMap<>();
        for (String entry : entries) {
            Matcher parts = ENTRY.matcher(entry);
            if (parts.matches() && parts.group(2).equals(database)) {
                recordings
                        .computeIfAbsent(parts.group(1), id -> new Recording())
                        .add(parts.group(3).equals("DETAIL"), parts.group(4).replace('\r', '\n'));
            }
        }
        return recordings.values().stream()
                .filter(recording -> !recording.statements.isEmpty())
                .filter(recording -> recording.statements.stream()
                        .noneMatch(one -> BESIDE.matcher(one.sql()).find()))
                .map(recording -> new Transaction(recording.end, List.copyOf(recording.statements)))
                .toList();
    }

    private static final class Recording {
        private final List<Statement> statements = new ArrayList<>();
        private Transaction.End end = Transaction.End.BY_ITSELF;

        void add(boolean detail, String message) {
            Matcher logged = STATEMENT.matcher(message);
            if (detail && message.startsWith("Parameters: ")) {
                Statement last = statements.removeLast();
                List<@Nullable String> all = new ArrayList<>(last.parameters());
                all.addAll(parameters(message));
                statements.add(new Statement(last.sql(), all));
            } else if (!detail && logged.matches()) {
                statement(logged.group("sql"));
            }
        }

        private void statement(String sql) {
            switch (sql.strip()) {
                case "", "BEGIN" -> {}
                case "COMMIT" -> end = Transaction.End.COMMIT;
                case "ROLLBACK" -> end = Transaction.End.ROLLBACK;
                default -> {
                    String prepared = prepared(sql);
                    // What follows a semicolon goes with the statement before it in one message, and begins with its
                    // line break.
                    if (sql.startsWith("\n") && !statements.isEmpty()) {
                        Statement first = statements.removeLast();
                        statements.add(new Statement(first.sql() + ";" + prepared, first.parameters()));
                    } else {
                        statements.add(new Statement(prepared, List.of()));
                    }
                }
            }
        }

        /** The server tells what types its parameters have but of an array, which might be one of anything. */
        private static String prepared(String sql) {
            return sql.replace("?", "??")
                    .replaceAll("unnest\\(\\$\\d+\\)", "unnest(cast(? as text[]))")
                    .replaceAll("\\$\\d+", "?");
        }

        private static List<@Nullable String> parameters(String detail) {
            List<@Nullable String> values = new ArrayList<>();
            PARAMETER
                    .matcher(detail)
                    .results()
                    .forEach(value -> values.add(
                            value.group(1) != null ? null : value.group(2).replace("''", "'")));
            return values;
        }
    }
}
