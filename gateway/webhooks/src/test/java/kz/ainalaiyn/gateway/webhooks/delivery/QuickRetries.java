package kz.ainalaiyn.gateway.webhooks.delivery;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Receivers on this machine, and times that a test can wait for. */
public final class QuickRetries implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "ainalaiyn.webhooks.allow-http", "true",
                "ainalaiyn.webhooks.allow-networks", "127.0.0.0/8",
                "ainalaiyn.webhooks.retries", "0.05S,0.1S,0.2S",
                "ainalaiyn.webhooks.timeout", "2S",
                "ainalaiyn.webhooks.beat", "0.05S",
                "ainalaiyn.webhooks.heartbeat", "0.5S");
    }
}
