package kz.ainalaiyn.grants.competition;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.Map;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.ActionContractTests;
import kz.ainalaiyn.platform.testing.PutSample;
import kz.ainalaiyn.platform.testing.ServiceTest;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class CompetitionActionsTest extends ActionContractTests {
    @Override
    protected Map<String, PutSample> samples() {
        return CompetitionPutTest.everyPut();
    }
}
