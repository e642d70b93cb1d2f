package kz.ainalaiyn.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * Shows how the database carries out what an application really sends it, parameters and prepared plans included:
 * auto_explain writes every plan to the server's log while it is asked to.
 */
public final class Plans {
    static final String LOG = "plans";

    private static final String PLAN = "plan:\n";
    private static final ObjectMapper JSON = new ObjectMapper();

    private Plans() {}

    /** The plans of the statements with an order that the shared cluster carries out during this request. */
    public static List<Plan> during(Runnable request) throws SQLException, IOException {
        return ofAll(request).stream()
                .filter(plan -> plan.sql().contains("order by"))
                .toList();
    }

    /** The plans of all statements that the shared cluster carries out during this request, in the order in which they end. */
    public static List<Plan> ofAll(Runnable request) throws SQLException, IOException {
        try (Connection connection = PostgresCluster.shared().connectAsSuperuser();
                Statement statement = connection.createStatement();
                RandomAccessFile log = new RandomAccessFile(file(statement).toFile(), "r")) {
            log.seek(log.length());
            explain(statement, "0");
            try {
                request.run();
                return readUntilMarked(log, statement);
            } finally {
                explain(statement, "-1");
            }
        }
    }

    private static Path file(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("show data_directory")) {
            row.next();
            return Path.of(row.getString(1), "log", LOG + ".json");
        }
    }

    /** Returns when all connections follow: each does before its next statement, once the server has told it to. */
    private static void explain(Statement statement, String minDuration) throws SQLException {
        statement.execute("alter system set auto_explain.log_min_duration = " + minDuration);
        statement.execute("select pg_reload_conf(), pg_sleep(0.2)");
    }

    /** The server writes in the order in which statements end, so the marker comes after all that was asked for. */
    private static List<Plan> readUntilMarked(RandomAccessFile log, Statement statement)
            throws SQLException, IOException {
        String marker = UUID.randomUUID().toString();
        statement.execute("select '" + marker + "'");
        List<Plan> plans = new ArrayList<>();
        StringBuilder unfinished = new StringBuilder();
        while (true) {
            byte[] bytes = new byte[(int) (log.length() - log.getFilePointer())];
            log.readFully(bytes);
            unfinished.append(new String(bytes, StandardCharsets.ISO_8859_1));
            for (int end = unfinished.indexOf("\n"); end >= 0; end = unfinished.indexOf("\n")) {
                JsonNode line = JSON.readTree(unfinished.substring(0, end).getBytes(StandardCharsets.ISO_8859_1));
                String message = line.path("message").asText();
                unfinished.delete(0, end + 1);
                if (message.contains(marker)) {
                    return plans;
                }
                // A worker looks for imports at a beat of its own, whatever is asked for meanwhile.
                if (message.contains(PLAN) && !message.contains("import_job") && !message.contains("import_undo")) {
                    JsonNode plan = JSON.readTree(message.substring(message.indexOf(PLAN) + PLAN.length()));
                    plans.add(new Plan(
                            plan.path("Query Text").asText(), line.path("vxid").asText(), plan.path("Plan")));
                }
            }
            statement.execute("select pg_sleep(0.02)");
        }
    }
}
