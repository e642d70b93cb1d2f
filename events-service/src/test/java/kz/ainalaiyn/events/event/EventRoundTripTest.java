package kz.ainalaiyn.events.event;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.Map;
import java.util.Set;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.PutSample;
import kz.ainalaiyn.platform.testing.RoundTripContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class EventRoundTripTest extends RoundTripContractTests {
    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Override
    protected Map<String, PutSample> samples() {
        return EventPutTest.everyPut();
    }

    /** A post has an address, and printed matter a quantity. */
    @Override
    protected Set<String> elsewhere(String operation) {
        return operation.equals("putPublication") ? Set.of("quantity") : Set.of();
    }
}
