package kz.ainalaiyn.graduates;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import kz.ainalaiyn.platform.testing.Tokens;
import org.hamcrest.Matchers;

/** Invented organisations, institutions and graduates for tests. */
public final class People {
    private People() {}

    public static RequestSpecification as(String token) {
        return given().header("Authorization", "Bearer " + token).contentType(ContentType.JSON);
    }

    /** Registers the two partner organisations and one institution. */
    public static void register() {
        for (String code : new String[] {Tokens.ORGANISATION_A, Tokens.ORGANISATION_B}) {
            as(Tokens.coordinator())
                    .body(Map.of("kind", "OTHER", "name", Map.of("en", "Invented " + code)))
                    .put("/v1/organisations/" + code)
                    .then()
                    .statusCode(Matchers.oneOf(200, 201));
        }
        as(Tokens.coordinator())
                .body(Map.of("district", "330000000", "name", Map.of("en", "Invented home")))
                .put("/v1/institutions/invented-home")
                .then()
                .statusCode(Matchers.oneOf(200, 201));
    }

    /** A valid registration, with these members changed or, where null, left out. */
    public static Map<String, Object> aGraduate(Object... changes) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "familyName", "Ойдан",
                "givenName", "Әлия",
                "birthDate", "2001-05-17",
                "sex", "FEMALE",
                "institution", "invented-home",
                "graduationYear", 2019,
                "district", "331010000"));
        for (int i = 0; i < changes.length; i += 2) {
            body.put((String) changes[i], changes[i + 1]);
        }
        body.values().removeIf(Objects::isNull);
        return body;
    }

    public static Response register(String token, Object... changes) {
        return as(token).body(aGraduate(changes)).post("/v1/graduates");
    }
}
