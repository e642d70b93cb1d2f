package kz.ainalaiyn.grants.application;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;
import static kz.ainalaiyn.grants.CompetitionFixture.anApplication;
import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.restassured.path.json.JsonPath;
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
import org.junit.jupiter.api.Test;

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
    protected String listOf(Map<String, Object> row) {
        return "/v1/applications?competition=" + row.get("competitionId");
    }

    @Override
    protected Map.Entry<String, Object> change() {
        return Map.entry("title", Map.of("en", "Corrected project"));
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

    /** Each of the rows is fine alone: only together they are not. */
    @Test
    void all_or_none_holds_for_what_rows_do_to_each_other() {
        Map<String, Object> row = aRow();
        FileImports imports = new FileImports("/v1/applications/imports", partnerA());
        String line = "%s,%s,%s,Invented project,1000000.00,KZT\n";
        String one = UUID.randomUUID().toString();
        String file = "externalId,competitionId,graduateId,title.en,requestedAmount.amount,requestedAmount.currency\n"
                + line.formatted(one, row.get("competitionId"), row.get("graduateId"))
                + line.formatted(UUID.randomUUID(), row.get("competitionId"), row.get("graduateId"));

        JsonPath none = imports.done("?atomic=true", FileImports.CSV, file);

        assertThat(imports.outcomes(none)).isEqualTo("2 CREATED\n3 REFUSED  applied-before");
        assertThat(none.getBoolean("stored")).isFalse();
        assertThat(as(partnerA()).get("/v1/applications/external/" + one).statusCode())
                .isEqualTo(404);
        JsonPath each = imports.done("", FileImports.CSV, file);
        assertThat(imports.outcomes(each)).isEqualTo("2 CREATED\n3 REFUSED  applied-before");
        assertThat(each.getBoolean("stored")).isTrue();
    }
}
