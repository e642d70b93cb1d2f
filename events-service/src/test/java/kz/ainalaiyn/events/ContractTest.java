package kz.ainalaiyn.events;

import kz.ainalaiyn.platform.testing.ApiContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;

@ServiceTest
class ContractTest extends ApiContractTests {
    ContractTest() {
        super("events");
    }
}
