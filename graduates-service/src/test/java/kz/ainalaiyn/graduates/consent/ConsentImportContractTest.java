package kz.ainalaiyn.graduates.consent;

import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ImportContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class ConsentImportContractTest extends ImportContractTests {
    private static final FileImports IMPORTS = new FileImports("/v1/consents/imports", partnerA());

    ConsentImportContractTest() {
        super(IMPORTS);
    }

    @BeforeEach
    void organisations() {
        People.register();
    }

    /** A consent of a graduate of its own. */
    @Override
    protected Map<String, Object> aRow() {
        String externalId = UUID.randomUUID().toString();
        People.as(partnerA())
                .body(People.aGraduate())
                .put("/v1/graduates/external/" + externalId)
                .then()
                .statusCode(201);
        return Map.of(
                "externalId", externalId, "purpose", "PROCESSING", "textVersion", "2023-07", "givenOn", "2023-07-01");
    }

    @Override
    protected Map.Entry<String, Object> change() {
        return Map.entry("textVersion", "2023-08");
    }

    @Override
    protected List<String> inAddress() {
        return List.of("externalId", "purpose");
    }

    @Override
    protected Response send(Map<String, Object> row) {
        Map<String, Object> body = new HashMap<>(row);
        String path = graduate(body.remove("externalId")) + "/consents/" + body.remove("purpose");
        return People.as(partnerA()).body(body).put(path);
    }

    private static String graduate(Object externalId) {
        return "/v1/graduates/"
                + People.as(partnerA())
                        .get("/v1/graduates/external/" + externalId)
                        .path("id");
    }

    /** The harm: an old file is sent once more, and the consent that was taken back is there again. */
    @Test
    void a_consent_that_was_withdrawn_does_not_come_back_with_an_old_file() {
        Map<String, Object> row = aRow();
        String file = "externalId,purpose,textVersion,givenOn\n%s,PROCESSING,2023-07,2023-07-01\n"
                .formatted(row.get("externalId"));
        IMPORTS.done("", FileImports.CSV, file);
        String consent = graduate(row.get("externalId")) + "/consents/PROCESSING";
        People.as(partnerA()).header("If-Match", "*").delete(consent).then().statusCode(204);

        assertThat(IMPORTS.outcomes(IMPORTS.done("", FileImports.CSV, file)))
                .isEqualTo("2 REFUSED /givenOn consent-over");

        assertThat(People.as(partnerA()).get(consent).statusCode()).isEqualTo(404);
    }
}
