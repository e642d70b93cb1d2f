package kz.ainalaiyn.graduates;

import kz.ainalaiyn.platform.testing.ApiContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;

@ServiceTest
class ContractTest extends ApiContractTests {
    ContractTest() {
        super("graduates");
    }
}
