package kz.ainalaiyn.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/**
 * Gives the application under test, at each of its starts, an empty database of the one PostgreSQL of this JVM.
 *
 * <p>The argument {@code datasource} names the data source that gets it; without it the application's default one does.
 */
public final class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {
    private String datasource = "quarkus.datasource";

    /** An empty database for a test that starts no application. */
    public static Database fresh() {
        return PostgresCluster.shared().createDatabase();
    }

    @Override
    public void init(Map<String, String> arguments) {
        if (arguments.containsKey("datasource")) {
            datasource = "quarkus.datasource." + arguments.get("datasource");
        }
    }

    @Override
    public Map<String, String> start() {
        var database = fresh();
        return Map.of(
                datasource + ".jdbc.url", database.url(),
                datasource + ".username", database.username(),
                datasource + ".password", database.password());
    }

    @Override
    public void stop() {
        // The cluster and all of its databases go with the JVM.
    }
}
