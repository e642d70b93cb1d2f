package kz.ainalaiyn.graduates.consent;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.LockWaits;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ConsentsTest {
    private final DataSource database;

    ConsentsTest(DataSource database) {
        this.database = database;
    }

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
    void a_consent_is_given_and_withdrawn_by_the_organisations_own_identifier() {
        String key = "graduate-" + UUID.randomUUID();
        String id = as(partnerA())
                .body(People.aGraduate())
                .put("/v1/graduates/external/" + key)
                .jsonPath()
                .getString("id");
        String own = "/v1/graduates/external/" + key + "/consents/PROCESSING";
        Map<String, String> consent = Map.of("textVersion", "2023-1", "givenOn", "2023-06-01");
        assertThat(as(partnerB()).body(consent).put(own).statusCode()).isEqualTo(404);

        assertThat(as(partnerA()).body(consent).put(own).statusCode()).isEqualTo(201);

        String address = "/v1/graduates/" + id + "/consents/PROCESSING";
        assertThat(as(partnerA()).get(own).asString())
                .isEqualTo(as(partnerA()).get(address).asString());
        String tag = as(partnerA()).get(own).header("ETag");
        assertThat(as(partnerB()).header("If-Match", tag).delete(own).statusCode())
                .isEqualTo(404);
        assertThat(as(partnerA()).header("If-Match", tag).delete(own).statusCode())
                .isEqualTo(204);
        assertThat(as(partnerA()).get(address).statusCode()).isEqualTo(404);
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

    @Test
    void a_consent_that_an_erasure_overtakes_is_told_that_the_record_is_gone() throws Exception {
        String path = People.register(partnerA()).header("Location");
        try (Connection erasure = database.getConnection();
                Statement statement = erasure.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            erasure.setAutoCommit(false);
            statement.executeUpdate("""
                    with gone as (delete from graduate where '/v1/graduates/' || id = '%s' returning id, organisation)
                    insert into erased_graduate (id, organisation, erased_by, erased_at)
                    select id, organisation, 'somebody', now() from gone
                    """.formatted(path));

            Future<Response> overtaken = threads.submit(() -> as(partnerA())
                    .body(Map.of("textVersion", "1", "givenOn", "2023-06-01"))
                    .put(path + "/consents/CONTACT"));

            LockWaits.await(database, 1, overtaken);
            erasure.commit();
            assertThat(overtaken.get().statusCode())
                    .as(overtaken.get().asString())
                    .isEqualTo(410);
        }
    }
}
