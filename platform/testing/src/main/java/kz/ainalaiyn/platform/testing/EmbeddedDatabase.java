package kz.ainalaiyn.platform.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.Map;

/** Gives the application under test, at each of its starts, an empty database of the one PostgreSQL of this JVM. */
public final class EmbeddedDatabase implements QuarkusTestResourceLifecycleManager {

    /** An empty database for a test that starts no application. */
    public static Database fresh() {
        return PostgresCluster.shared().createDatabase();
    }

    @Override
    public Map<String, String> start() {
        var database = fresh();
        return Map.of(
                "quarkus.datasource.jdbc.url", database.url(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password());
    }

    @Override
    public void stop() {
        // The cluster and all of its databases go with the JVM.
    }
}
