package kz.ainalaiyn.events;

import java.util.Set;
import kz.ainalaiyn.platform.testing.ApiContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;

@ServiceTest
class ContractTest extends ApiContractTests {
    ContractTest() {
        super("events");
    }

    /** {@code OwnIdentifiersTest} has a graduates-service that answers. */
    @Override
    protected Set<String> askedOfOthers() {
        return Set.of(
                "/v1/events/external/{eventExternalId}/attendances/external/{graduateExternalId}",
                "/v1/events/external/{eventExternalId}/registrations/external/{graduateExternalId}");
    }
}
