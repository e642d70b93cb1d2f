package kz.ainalaiyn.grants.competition;

import kz.ainalaiyn.platform.testing.ApiResourceContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;

@ServiceTest
class CompetitionResourceTest extends ApiResourceContractTests {
    CompetitionResourceTest() {
        super(CompetitionSample.SAMPLE);
    }
}
