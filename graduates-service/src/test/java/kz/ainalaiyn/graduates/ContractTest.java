package kz.ainalaiyn.graduates;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.ainalaiyn.platform.testing.ApiContractTests;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.SigningKey;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(SigningKey.class)
class ContractTest extends ApiContractTests {
    ContractTest() {
        super("graduates");
    }
}
