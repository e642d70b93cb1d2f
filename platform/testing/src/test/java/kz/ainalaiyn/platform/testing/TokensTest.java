package kz.ainalaiyn.platform.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@WithTestResource(SigningKey.class)
class TokensTest {

    @Test
    void a_role_of_realm_access_opens_what_is_allowed_to_it() {
        given().auth()
                .oauth2(Tokens.partnerA())
                .get("/probe/partner")
                .then()
                .statusCode(200)
                .body("subject", equalTo(Tokens.subjectOf("partner-a")))
                .body("username", equalTo("partner-a"))
                .body("organisation", equalTo("regional-society"));
    }

    @Test
    void a_role_of_realm_access_opens_nothing_else() {
        given().auth().oauth2(Tokens.reporter()).get("/probe/partner").then().statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({"expired", "foreignKey", "otherAudience", "nonsense", "unsigned"})
    void a_token_that_should_not_be_trusted_is_refused(String attack) {
        var token = switch (attack) {
            case "expired" -> Tokens.expired();
            case "foreignKey" -> Tokens.foreignKey();
            case "otherAudience" -> Tokens.otherAudience();
            case "unsigned" -> Tokens.coordinator().replaceAll("[^.]+$", "");
            default -> "nonsense";
        };

        given().auth().oauth2(token).get("/probe/anyone").then().statusCode(401);
    }
}
