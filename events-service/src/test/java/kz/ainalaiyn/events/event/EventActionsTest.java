package kz.ainalaiyn.events.event;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.Map;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.ActionContractTests;
import kz.ainalaiyn.platform.testing.PutSample;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class EventActionsTest extends ActionContractTests {
    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Override
    protected Map<String, PutSample> samples() {
        return EventPutTest.everyPut();
    }
}
