package kz.ainalaiyn.platform.changes;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.util.Map;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.Test;

@ServiceTest
@TestProfile(UnservedFeedTest.ReaderOnly.class)
class UnservedFeedTest {

    /** An application that only reads feeds, as the gateway. */
    public static final class ReaderOnly implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ainalaiyn.feed.served", "false");
        }
    }

    @Test
    void an_application_that_has_no_feed_of_its_own_serves_none() {
        given().auth().oauth2(Tokens.feedReader()).get("/v1/changes").then().statusCode(404);
    }
}
