package kz.ainalaiyn.graduates.graduate;

import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ApiResourceContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class GraduateResourceTest extends ApiResourceContractTests {
    GraduateResourceTest() {
        super(GraduateSample.SAMPLE);
    }

    @BeforeEach
    void people() {
        People.register();
    }
}
