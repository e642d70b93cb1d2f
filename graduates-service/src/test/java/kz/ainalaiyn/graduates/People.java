package kz.ainalaiyn.graduates;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import kz.ainalaiyn.platform.testing.Tokens;
import org.hamcrest.Matchers;

/** Invented organisations, institutions and graduates for tests. */
public final class People {
    private People() {}

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    /** The region and the district of {@link #aGraduate}. */
    public static final String REGION = "330000000";

    public static final String DISTRICT = "331000000";

    /** Registers the two partner organisations, a region with a district and one institution. */
    public static void register() {
        district(REGION, Map.of("name", Map.of("en", "Zhetysu region"), "validFrom", "2022-06-08"));
        district(
                DISTRICT,
                Map.of("name", Map.of("en", "Taldykorgan city"), "parent", REGION, "validFrom", "2022-06-08"));
        for (String code : new String[] {Tokens.ORGANISATION_A, Tokens.ORGANISATION_B}) {
            as(Tokens.coordinator())
                    .body(Map.of("kind", "OTHER", "name", Map.of("en", "Invented " + code)))
                    .put("/v1/organisations/" + code)
                    .then()
                    .statusCode(Matchers.oneOf(200, 201));
        }
        as(Tokens.coordinator())
                .body(Map.of("district", REGION, "name", Map.of("en", "Invented home")))
                .put("/v1/institutions/invented-home")
                .then()
                .statusCode(Matchers.oneOf(200, 201));
    }

    /** A valid registration at the age of eighteen, with these members changed or, where null, left out. */
    public static Map<String, Object> aGraduate(Object... changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "familyName", "Ойдан",
                "givenName", "Әлия",
                "birthDate", "2001-05-17",
                "sex", "FEMALE",
                "institution", "invented-home",
                "district", DISTRICT));
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        if (body.get("birthDate") instanceof String born) {
            body.putIfAbsent("graduationYear", Integer.parseInt(born, 0, 4, 10) + 18);
        }
        body.values().removeIf(Objects::isNull);
        return body;
    }

    public static void district(String code, Map<String, Object> body) {
        as(Tokens.coordinator()).body(body).put("/v1/districts/" + code).then().statusCode(Matchers.oneOf(200, 201));
    }

    /** Returns when everybody's duplicate candidates have been looked for that were changed by now. */
    public static void awaitSearches() {
        long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!given().get("/q/health/well")
                .jsonPath()
                .getBoolean("checks.find { it.name == 'duplicate search' }.data.caughtUp")) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("The search for duplicate candidates has not caught up");
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
    }

    public static Response register(String token, Object... changes) {
        return as(token).body(aGraduate(changes)).post("/v1/graduates");
    }
}
