package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;

import io.restassured.response.Response;
import java.util.Map;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.PutSample;
import kz.ainalaiyn.platform.testing.RoundTripContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class GraduateRoundTripTest extends RoundTripContractTests {
    @BeforeEach
    void people() {
        People.register();
    }

    @Override
    protected Map<String, PutSample> samples() {
        return GraduatePutTest.everyPut();
    }

    /** A record that loses its IIN is of another person from then on. */
    @Override
    protected Object unseen(String operation, Response resource) {
        return operation.equals("putGraduate")
                ? as(coordinator())
                        .get("/v1/persons?graduate=" + resource.path("id"))
                        .asString()
                : "";
    }
}
