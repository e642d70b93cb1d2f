package kz.ainalaiyn.grants.competition;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.Map;
import java.util.Set;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.PutSample;
import kz.ainalaiyn.platform.testing.RoundTripContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class CompetitionRoundTripTest extends RoundTripContractTests {
    @Override
    protected Map<String, PutSample> samples() {
        return CompetitionPutTest.everyPut();
    }

    /** A partner's application is submitted when it arrives; a coordinator alone says when. */
    @Override
    protected Set<String> elsewhere(String operation) {
        return operation.equals("putApplication") ? Set.of("submittedAt") : Set.of();
    }
}
