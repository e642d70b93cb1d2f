package kz.ainalaiyn.graduates.consent;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.SigningKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(SigningKey.class)
class ConsentsTest {

    @BeforeEach
    void people() {
        People.register();
    }

    @Test
    void a_consent_is_given_replaced_and_withdrawn_and_stays_in_the_history() {
        String consents = "/v1/graduates/" + People.register(partnerA()).path("id") + "/consents";
        String path = consents + "/PROCESSING";
        as(partnerA())
                .body(Map.of("textVersion", "2023-1", "givenOn", "2023-06-01"))
                .put(path)
                .then()
                .statusCode(201);
        as(partnerA())
                .body(Map.of("textVersion", "2023-2", "givenOn", "2023-07-01"))
                .put(path)
                .then()
                .statusCode(201);
        assertThat(as(partnerA()).delete(path).statusCode()).isEqualTo(428);
        String tag = as(partnerA()).get(path).header("ETag");

        as(partnerA()).header("If-Match", tag).delete(path).then().statusCode(204);

        assertThat(as(partnerA()).get(path).statusCode()).isEqualTo(404);
        assertThat(as(partnerA()).get(consents).jsonPath().getList("items.textVersion"))
                .containsExactly("2023-1", "2023-2");
        assertThat(as(partnerA()).get(consents).jsonPath().getList("items.withdrawnAt"))
                .doesNotContainNull();
        assertThat(as(partnerB()).get(consents).statusCode()).isEqualTo(404);
    }

    @Test
    void a_replaced_consent_is_not_withdrawn_by_who_saw_the_one_before() {
        String path = "/v1/graduates/" + People.register(partnerA()).path("id") + "/consents/CONTACT";
        as(partnerA()).body(Map.of("textVersion", "1", "givenOn", "2023-06-01")).put(path);
        String seen = as(partnerA()).get(path).header("ETag");
        as(partnerA()).body(Map.of("textVersion", "2", "givenOn", "2023-07-01")).put(path);

        assertThat(as(partnerA()).header("If-Match", seen).delete(path).statusCode())
                .isEqualTo(412);
    }
}
