package kz.ainalaiyn.graduates;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.ainalaiyn.platform.testing.ApiErrorContractTests;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.SigningKey;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(SigningKey.class)
class GraduateErrorsTest extends ApiErrorContractTests {
    GraduateErrorsTest() {
        super(GraduateSample.SAMPLE);
    }

    @BeforeEach
    void people() {
        People.register();
    }
}
