package kz.ainalaiyn.graduates.graduate;

import java.util.Map;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ActionContractTests;
import kz.ainalaiyn.platform.testing.PutSample;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class GraduateActionsTest extends ActionContractTests {
    @BeforeEach
    void people() {
        People.register();
    }

    @Override
    protected Map<String, PutSample> samples() {
        return GraduatePutTest.everyPut();
    }
}
