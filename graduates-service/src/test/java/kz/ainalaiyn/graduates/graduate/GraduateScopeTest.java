package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.aGraduate;
import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.ForeignResources.id;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ForeignResources;
import kz.ainalaiyn.platform.testing.ScopeContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;

@ServiceTest
class GraduateScopeTest extends ScopeContractTests {
    private static final Map<String, Object> CONSENT = Map.of("textVersion", "2023-07", "givenOn", "2023-07-01");

    @Override
    protected ForeignResources ofA() {
        People.register();
        UUID external = UUID.randomUUID();
        String graduate = as(partnerA())
                .body(aGraduate())
                .put("/v1/graduates/external/" + external)
                .path("id");
        String consents = "/v1/graduates/" + id(graduate) + "/consents";
        as(partnerA())
                .body(CONSENT)
                .put("/v1/graduates/" + graduate + "/consents/PROCESSING")
                .then()
                .statusCode(201);
        UUID ofAnother = UUID.randomUUID();
        String another = "/v1/graduates/external/" + ofAnother;
        as(partnerA()).body(aGraduate()).put(another).then().statusCode(201);
        as(partnerA())
                .body(CONSENT)
                .put(another + "/consents/PROCESSING")
                .then()
                .statusCode(201);
        String person = "/v1/persons/"
                + id(as(coordinator()).get("/v1/persons?graduate=" + graduate).path("items[0].id"));
        People.register(partnerA());
        People.awaitSearches();
        String candidate = "/v1/duplicate-candidates/"
                + id(as(coordinator())
                        .get("/v1/duplicate-candidates?limit=1&status=OPEN")
                        .path("items[0].id"));
        String pair = "/v1/own-duplicates/"
                + id(as(partnerA())
                        .get("/v1/own-duplicates?limit=1&status=OPEN")
                        .path("items[0].id"));
        String sent = "/v1/graduates/imports/" + id(imports("graduates").getString("id"));
        String consentsSent = "/v1/consents/imports/" + id(imports("consents").getString("id"));
        return new ForeignResources(
                List.of(
                        "/v1/graduates/external/" + id(external),
                        "/v1/graduates/" + id(graduate),
                        consents,
                        consents + "/PROCESSING",
                        "/v1/graduates/external/" + id(ofAnother) + "/consents/PROCESSING",
                        sent,
                        sent + "/rows",
                        sent + "/refused",
                        sent + "/cancellation",
                        sent + "/undo",
                        consentsSent,
                        consentsSent + "/rows",
                        consentsSent + "/refused",
                        consentsSent + "/cancellation",
                        consentsSent + "/undo",
                        person,
                        person + "/links",
                        person + "/unlinks",
                        candidate,
                        candidate + "/decision",
                        pair,
                        pair + "/dismissal"),
                List.of(),
                List.of("/v1/districts/{code}", "/v1/institutions/{code}", "/v1/organisations/{code}"),
                Map.of(
                        "decideDuplicateCandidate", () -> Map.of("decision", "SAME_PERSON"),
                        "putGraduate", People::aGraduate,
                        "changeGraduate", () -> aGraduate("givenName", "Өзге"),
                        "giveConsent", () -> CONSENT,
                        "giveConsentByExternalId", () -> CONSENT,
                        "linkRecord", () -> Map.of("graduateId", graduate),
                        "unlinkRecord", () -> Map.of("graduateId", graduate)));
    }

    private static JsonPath imports(String register) {
        return new FileImports("/v1/" + register + "/imports", partnerA())
                .done("", FileImports.NDJSON, "{\"externalId\":\"of-a\"}\n");
    }
}
