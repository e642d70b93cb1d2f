package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.PutContractTests;
import kz.ainalaiyn.platform.testing.PutSample;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
class GraduatePutTest extends PutContractTests {
    @BeforeEach
    void people() {
        People.register();
    }

    @Override
    protected Map<String, PutSample> samples() {
        return everyPut();
    }

    /** With every member that can be written. */
    static Map<String, PutSample> everyPut() {
        String own = "/v1/graduates/external/" + UUID.randomUUID();
        as(partnerA()).body(People.aGraduate()).put(own).then().statusCode(201);
        return Map.of(
                "putOrganisation",
                new PutSample(
                        "/v1/organisations/" + UUID.randomUUID(),
                        Map.of("kind", "OTHER", "name", Map.of("en", "Invented organisation")),
                        coordinator()),
                "putDistrict",
                new PutSample(
                        "/v1/districts/" + ThreadLocalRandom.current().nextInt(900_000_000, 1_000_000_000),
                        Map.of(
                                "name",
                                Map.of("en", "Invented district"),
                                "parent",
                                People.REGION,
                                "validFrom",
                                "1997-01-01",
                                "validTo",
                                "2022-06-07",
                                "successor",
                                People.DISTRICT),
                        coordinator()),
                "putInstitution",
                new PutSample(
                        "/v1/institutions/" + UUID.randomUUID(),
                        Map.of("district", "330000000", "name", Map.of("en", "Invented home")),
                        coordinator()),
                "putGraduate",
                new PutSample(
                        "/v1/graduates/external/" + UUID.randomUUID(),
                        People.aGraduate(
                                "patronymic",
                                "Ойданқызы",
                                "iin",
                                "010517600011",
                                "phone",
                                "+77010000003",
                                "email",
                                "invented@example.org"),
                        partnerA()),
                "giveConsent",
                new PutSample(
                        "/v1/graduates/" + People.register(partnerA()).path("id") + "/consents/PROCESSING",
                        Map.of("textVersion", "2023-1", "givenOn", "2023-06-01"),
                        partnerA()),
                "giveConsentByExternalId",
                new PutSample(
                        own + "/consents/PROCESSING",
                        Map.of("textVersion", "2023-1", "givenOn", "2023-06-01"),
                        partnerA()));
    }
}
