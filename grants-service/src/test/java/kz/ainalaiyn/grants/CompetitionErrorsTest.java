package kz.ainalaiyn.grants;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.ainalaiyn.platform.testing.ApiErrorContractTests;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.SigningKey;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(SigningKey.class)
class CompetitionErrorsTest extends ApiErrorContractTests {
    CompetitionErrorsTest() {
        super(CompetitionSample.SAMPLE);
    }
}
