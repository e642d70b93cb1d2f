package kz.ainalaiyn.grants.application;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;
import static kz.ainalaiyn.grants.CompetitionFixture.anApplication;
import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.graduates.client.Roster;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ImportContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class ApplicationImportContractTest extends ImportContractTests {
    private final Roster roster;

    ApplicationImportContractTest(Roster roster) {
        super(new FileImports("/v1/applications/imports", partnerA()));
        this.roster = roster;
    }

    @Override
    protected Map<String, Object> aRow() {
        UUID graduate = FakeGraduates.ofA();
        roster.told(FakeGraduates.registration(graduate, Tokens.ORGANISATION_A));
        return anApplication(
                aCompetition().announced(),
                graduate,
                "externalId",
                UUID.randomUUID().toString());
    }

    @Override
    protected List<String> inAddress() {
        return List.of("externalId");
    }

    @Override
    protected Response send(Map<String, Object> row) {
        Map<String, Object> body = new HashMap<>(row);
        String path = "/v1/applications/external/" + body.remove("externalId");
        return as(partnerA()).body(body).put(path);
    }
}
