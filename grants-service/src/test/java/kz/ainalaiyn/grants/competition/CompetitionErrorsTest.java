package kz.ainalaiyn.grants.competition;

import kz.ainalaiyn.platform.testing.ApiErrorContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;

@ServiceTest
class CompetitionErrorsTest extends ApiErrorContractTests {
    CompetitionErrorsTest() {
        super(CompetitionSample.SAMPLE);
    }
}
