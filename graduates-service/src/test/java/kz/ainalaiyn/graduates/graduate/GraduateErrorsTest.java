package kz.ainalaiyn.graduates.graduate;

import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ApiErrorContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class GraduateErrorsTest extends ApiErrorContractTests {
    GraduateErrorsTest() {
        super(GraduateSample.SAMPLE);
    }

    @BeforeEach
    void people() {
        People.register();
    }
}
