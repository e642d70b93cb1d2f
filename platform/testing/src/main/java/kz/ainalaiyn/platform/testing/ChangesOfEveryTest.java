package kz.ainalaiyn.platform.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.callback.QuarkusTestAfterEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Fails after every test of an application that wrote a change into its outbox that is not as its schema says. */
public final class ChangesOfEveryTest implements QuarkusTestAfterEachCallback {
    private static final String INVENTED = "kz.ainalaiyn.test.";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, Long> READ = new ConcurrentHashMap<>();

    @Override
    public void afterEach(QuarkusTestMethodContext test) {
        Config config = ConfigProvider.getConfig();
        Optional<String> url = config.getOptionalValue("quarkus.datasource.jdbc.url", String.class);
        if (url.isEmpty()) {
            return;
        }
        var database = new Database(
                url.get(),
                config.getValue("quarkus.datasource.username", String.class),
                config.getValue("quarkus.datasource.password", String.class));
        try (Connection connection = database.connect()) {
            if (hasOutbox(connection)) {
                check(connection, url.get());
            }
        } catch (SQLException | JsonProcessingException e) {
            throw new IllegalStateException("The outbox of the test could not be read", e);
        }
    }

    private static boolean hasOutbox(Connection connection) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select to_regclass('outbox') is not null");
                ResultSet row = select.executeQuery()) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static void check(Connection connection, String url) throws SQLException, JsonProcessingException {
        var differences = new TreeSet<String>();
        try (PreparedStatement select =
                connection.prepareStatement("select id, type, data from outbox where id > ? order by id")) {
            select.setLong(1, READ.getOrDefault(url, 0L));
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    READ.put(url, row.getLong("id"));
                    String type = row.getString("type");
                    if (!type.startsWith(INVENTED)) {
                        ChangeContract.differences(type, JSON.readTree(row.getString("data")))
                                .forEach(difference -> differences.add(type + difference));
                    }
                }
            }
        }
        if (!differences.isEmpty()) {
            throw new AssertionError(
                    "A change is not as its schema in contracts/changes says: " + String.join("; ", differences));
        }
    }
}
