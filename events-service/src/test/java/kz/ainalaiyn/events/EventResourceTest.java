package kz.ainalaiyn.events;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.ainalaiyn.platform.testing.ApiResourceContractTests;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.SigningKey;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(SigningKey.class)
class EventResourceTest extends ApiResourceContractTests {
    EventResourceTest() {
        super(EventSample.SAMPLE);
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }
}
