package kz.ainalaiyn.events.consultation;

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
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class ConsultationImportContractTest extends ImportContractTests {
    private final Roster roster;

    ConsultationImportContractTest(Roster roster) {
        super(new FileImports("/v1/consultations/imports", partnerA()));
        this.roster = roster;
    }

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Override
    protected Map<String, Object> aRow() {
        return EventFixture.aConsultation(
                graduate(), "externalId", UUID.randomUUID().toString());
    }

    @Override
    protected String listOf(Map<String, Object> row) {
        return "/v1/consultations?graduate=" + row.get("graduateId");
    }

    @Override
    protected Map.Entry<String, Object> change() {
        return Map.entry("status", "NO_SHOW");
    }

    @Override
    protected List<String> inAddress() {
        return List.of("externalId");
    }

    @Override
    protected Response send(Map<String, Object> row) {
        Map<String, Object> body = new HashMap<>(row);
        String path = "/v1/consultations/external/" + body.remove("externalId");
        return EventFixture.as(partnerA()).body(body).put(path);
    }

    /** A graduate of A of whom the feed has told. */
    private UUID graduate() {
        UUID graduate = FakeGraduates.ofA();
        roster.told(FakeGraduates.registration(graduate, Tokens.ORGANISATION_A));
        return graduate;
    }
}
