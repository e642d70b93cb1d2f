package kz.ainalaiyn.events.event;

import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.platform.testing.ApiResourceContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class EventResourceTest extends ApiResourceContractTests {
    EventResourceTest() {
        super(EventSample.SAMPLE);
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }
}
