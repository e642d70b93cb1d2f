package kz.ainalaiyn.events;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.testing.Tokens;

/** Invented programmes and events for tests. */
public final class EventFixture {
    /** A programme that both organisations take part in. */
    public static final String SHARED = "SHARED-2023";

    /** A programme of organisation A alone. */
    public static final String ONLY_A = "ONLY-A-2023";

    /** A programme of organisation B alone. */
    public static final String ONLY_B = "ONLY-B-2023";

    private EventFixture() {}

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    public static void register() {
        put(SHARED, Tokens.ORGANISATION_A, Tokens.ORGANISATION_B);
        put(ONLY_A, Tokens.ORGANISATION_A);
        put(ONLY_B, Tokens.ORGANISATION_B);
    }

    public static Map<String, Object> aProgramme(String... organisations) {
        return Map.of(
                "title", Map.of("en", "Invented programme"),
                "region", "KZ-33",
                "zone", "Asia/Almaty",
                "period", Map.of("from", "2023-07-01", "to", "2023-11-30"),
                "target", Map.of("distinctGraduates", 100),
                "organisations",
                        Stream.of(organisations)
                                .map(code -> Map.of("code", code, "role", "PARTNER"))
                                .toList());
    }

    private static void put(String code, String... organisations) {
        as(Tokens.coordinator())
                .body(aProgramme(organisations))
                .put("/v1/programmes/" + code)
                .then()
                .statusCode(oneOf(200, 201));
    }

    /** A valid event, with these members changed or, where null, left out. */
    public static Map<String, Object> anEvent(Object... changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "programme", SHARED,
                "type", "SEMINAR",
                "audience", "GRADUATES",
                "title", Map.of("en", "Invented seminar"),
                "venue", "Invented hall",
                "startsAt", "2023-09-15T04:00:00Z",
                "guests", List.of(Map.of("office", Map.of("en", "an invented office"), "special", true))));
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        body.values().removeIf(Objects::isNull);
        return body;
    }

    /** A valid consultation, with these members changed. */
    public static Map<String, Object> aConsultation(UUID graduate, Object... changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "programme", SHARED,
                "graduateId", graduate,
                "topic", "SMALL_GRANTS",
                "mode", "IN_PERSON",
                "startsAt", "2023-09-20T05:00:00Z",
                "status", "COMPLETED"));
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        return body;
    }

    /** A valid post at this address. */
    public static Map<String, Object> aPost(String url) {
        return Map.of(
                "programme", SHARED,
                "kind", "SOCIAL_NETWORK_POST",
                "channel", "invented network",
                "publishedOn", "2023-08-01",
                "url", url);
    }

    /** Plans an event and gives its path. */
    public static String planned(String token, Object... changes) {
        Response answer = as(token).body(anEvent(changes)).post("/v1/events");
        answer.then().statusCode(201);
        return answer.header("Location");
    }

    /** This member of each fault that was told, by the fault's place in the body. */
    public static Map<String, String> faults(Response answer, String member) {
        return answer.jsonPath().getList("errors", Map.class).stream()
                .collect(Collectors.toMap(fault -> (String) fault.get("pointer"), fault -> (String) fault.get(member)));
    }

    public static Response register(String token, String event, UUID graduate) {
        return as(token).put(event + "/registrations/" + graduate);
    }

    public static Response record(String token, String event, UUID graduate, String status) {
        return as(token).body(Map.of("status", status)).put(event + "/attendances/" + graduate);
    }
}
