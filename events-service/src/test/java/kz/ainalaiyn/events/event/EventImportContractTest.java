package kz.ainalaiyn.events.event;

import static kz.ainalaiyn.platform.testing.Tokens.partnerA;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ImportContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class EventImportContractTest extends ImportContractTests {
    private final Roster roster;

    EventImportContractTest(Roster roster) {
        super(new FileImports("/v1/events/imports", partnerA()));
        this.roster = roster;
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Override
    protected Map<String, Object> aRow() {
        return EventFixture.anEvent(
                "externalId", UUID.randomUUID().toString(), "endsAt", "2023-09-15T06:00:00Z", "capacity", 20);
    }

    @Override
    protected String listOf(Map<String, Object> row) {
        return "/v1/events?programme=" + row.get("programme");
    }

    @Override
    protected Map.Entry<String, Object> change() {
        return Map.entry("venue", "Corrected hall");
    }

    @Override
    protected List<String> inAddress() {
        return List.of("externalId");
    }

    @Override
    protected Response send(Map<String, Object> row) {
        Map<String, Object> body = new HashMap<>(row);
        String path = "/v1/events/external/" + body.remove("externalId");
        return EventFixture.as(partnerA()).body(body).put(path);
    }
}
