package kz.ainalaiyn.events.event;

import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.platform.testing.ApiErrorContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class EventErrorsTest extends ApiErrorContractTests {
    EventErrorsTest() {
        super(EventSample.SAMPLE);
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }
}
