package kz.ainalaiyn.gateway.entrance;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Limits that a test can reach, and times that it can wait for. */
public final class SmallLimits implements QuarkusTestProfile {
    /** How many requests a client may send in each window. */
    public static final int CLIENT = 10;

    /** How many requests an address may send in each window. */
    public static final int ADDRESS = 8;

    /** Seconds. */
    public static final int WINDOW = 6;

    /** Seconds after which a connection is closed over which nothing goes. */
    static final int IDLE = 2;

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ainalaiyn.rate-limit.client",
                String.valueOf(CLIENT),
                "ainalaiyn.rate-limit.address",
                String.valueOf(ADDRESS),
                "ainalaiyn.rate-limit.window",
                WINDOW + "S",
                "quarkus.http.idle-timeout",
                IDLE + "S");
    }
}
