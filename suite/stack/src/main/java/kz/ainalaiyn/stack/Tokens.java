package kz.ainalaiyn.stack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/** Access tokens of the people and systems that the realm knows, each kept for half of its life. */
final class Tokens {

    private static final List<String> PEOPLE = List.of("coordinator", "clerk", "consultant", "juror", "auditor");
    private static final List<String> SYSTEMS =
            List.of("partner-a", "partner-b", "reporter", "gateway", "events-service", "grants-service");

    private final HttpClient http;
    private final URI endpoint;
    private final Map<String, String> secrets;
    private final InstantSource clock;
    private final Map<String, Token> kept = new ConcurrentHashMap<>();

    private record Token(String value, Instant renewAt) {}

    Tokens(HttpClient http, URI keycloak, Map<String, String> secrets, InstantSource clock) {
        this.http = http;
        this.endpoint = keycloak.resolve("/realms/ainalaiyn/protocol/openid-connect/token");
        this.secrets = secrets;
        this.clock = clock;
    }

    /** Fails for somebody whom the realm does not know. */
    String of(String who) {
        Token token = kept.get(who);
        if (token == null || !clock.instant().isBefore(token.renewAt())) {
            token = fetch(who);
            kept.put(who, token);
        }
        return token.value();
    }

    private Map<String, String> form(String who) {
        Map<String, String> form = new LinkedHashMap<>();
        String variable = who.toUpperCase(Locale.ROOT).replace('-', '_');
        if (PEOPLE.contains(who)) {
            form.put("grant_type", "password");
            form.put("client_id", "ainalaiyn-tour");
            form.put("username", who);
            form.put("password", secrets.getOrDefault(variable + "_PASSWORD", ""));
        } else if (SYSTEMS.contains(who)) {
            form.put("grant_type", "client_credentials");
            form.put("client_id", who);
            form.put("client_secret", secrets.getOrDefault(variable + "_SECRET", ""));
        } else {
            throw new StackFailure("Nobody is called %s; there are %s and %s."
                    .formatted(who, String.join(", ", PEOPLE), String.join(", ", SYSTEMS)));
        }
        return form;
    }

    private Token fetch(String who) {
        String body = form(who).entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        Instant asked = clock.instant();
        try {
            HttpResponse<byte[]> response = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (response.statusCode() != 200) {
                throw new StackFailure("Keycloak gives no token to %s: %d %s"
                        .formatted(who, response.statusCode(), new String(response.body(), StandardCharsets.UTF_8)));
            }
            JsonNode answer = new ObjectMapper().readTree(response.body());
            Duration life = Duration.ofSeconds(answer.path("expires_in").asLong());
            return new Token(answer.path("access_token").asText(), asked.plus(life.dividedBy(2)));
        } catch (IOException e) {
            throw new StackFailure("Keycloak does not answer at " + endpoint + ": is the suite running?", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("Interrupted", e);
        }
    }
}
