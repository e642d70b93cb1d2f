package kz.ainalaiyn.events;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import kz.ainalaiyn.platform.testing.ApiErrorRules;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import kz.ainalaiyn.platform.testing.SigningKey;
import org.junit.jupiter.api.BeforeEach;

@QuarkusTest
@QuarkusTestResource(EmbeddedDatabase.class)
@QuarkusTestResource(SigningKey.class)
class EventErrorsTest extends ApiErrorRules {
    EventErrorsTest() {
        super(EventSample.SAMPLE);
    }

    @BeforeEach
    void programmes() {
        Delivery.register();
    }
}
