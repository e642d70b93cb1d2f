package kz.ainalaiyn.events.consultation;

import static kz.ainalaiyn.events.EventFixture.aConsultation;
import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.UUID;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class ConsultationsTest {

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Test
    void a_consultation_that_has_not_begun_cannot_be_completed() {
        Response answer = as(partnerA())
                .body(aConsultation(FakeGraduates.ofA(), "startsAt", "2099-01-01T00:00:00Z"))
                .post("/v1/consultations");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.jsonPath().getString("errors[0].pointer")).isEqualTo("/status");
    }

    @Test
    void a_consultation_is_its_graduates_organisations_alone() {
        String path = "/v1/consultations/external/" + UUID.randomUUID();
        Response answer =
                as(partnerA()).body(aConsultation(FakeGraduates.ofA())).put(path);
        assertThat(answer.statusCode()).isEqualTo(201);

        assertThat(as(partnerB()).get(answer.header("Location")).statusCode()).isEqualTo(404);
        assertThat(as(partnerA())
                        .body(aConsultation(FakeGraduates.ofB()))
                        .put(path + "x")
                        .statusCode())
                .isEqualTo(422);
    }
}
