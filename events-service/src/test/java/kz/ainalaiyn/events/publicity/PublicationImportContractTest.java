package kz.ainalaiyn.events.publicity;

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
class PublicationImportContractTest extends ImportContractTests {
    private final Roster roster;

    PublicationImportContractTest(Roster roster) {
        super(new FileImports("/v1/publications/imports", partnerA()));
        this.roster = roster;
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Override
    protected Map<String, Object> aRow() {
        Map<String, Object> row = new HashMap<>(EventFixture.aPost("https://example.org/" + UUID.randomUUID()));
        row.put("externalId", UUID.randomUUID().toString());
        return row;
    }

    @Override
    protected String listOf(Map<String, Object> row) {
        return "/v1/publications?programme=" + row.get("programme");
    }

    @Override
    protected Map.Entry<String, Object> change() {
        return Map.entry("channel", "Corrected channel");
    }

    @Override
    protected List<String> inAddress() {
        return List.of("externalId");
    }

    @Override
    protected Response send(Map<String, Object> row) {
        Map<String, Object> body = new HashMap<>(row);
        String path = "/v1/publications/external/" + body.remove("externalId");
        return EventFixture.as(partnerA()).body(body).put(path);
    }
}
