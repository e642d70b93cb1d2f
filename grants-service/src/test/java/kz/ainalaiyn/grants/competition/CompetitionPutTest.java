package kz.ainalaiyn.grants.competition;

import static kz.ainalaiyn.grants.ACompetition.aCompetition;
import static kz.ainalaiyn.grants.CompetitionFixture.anApplication;
import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.grants.CompetitionFixture.kzt;
import static kz.ainalaiyn.grants.CompetitionFixture.ok;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_B;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.grants.Review;
import kz.ainalaiyn.platform.testing.PutContractTests;
import kz.ainalaiyn.platform.testing.PutSample;
import kz.ainalaiyn.platform.testing.ServiceTest;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class CompetitionPutTest extends PutContractTests {
    @Override
    protected Map<String, PutSample> samples() {
        return everyPut();
    }

    /** A sample for each PUT, with every member that can stand in it. */
    static Map<String, PutSample> everyPut() {
        String draft = ok(as(partnerA()).body(aCompetition().details()).post("/v1/competitions"))
                .path("id");
        String application = Review.of(1).applications().getFirst();
        return Map.of(
                "putCompetition",
                new PutSample(external("/v1/competitions"), aCompetition().details(), partnerA()),
                "writeRules",
                new PutSample(
                        "/v1/competitions/" + draft + "/rules",
                        Map.of("text", Map.of("en", "Invented rules")),
                        partnerA()),
                "putApplication",
                new PutSample(
                        external("/v1/applications"),
                        anApplication(aCompetition().announced(), FakeGraduates.ofB()),
                        partnerB()),
                "putAward",
                new PutSample(
                        external("/v1/awards") + "?organisation=" + ORGANISATION_B,
                        Map.of("applicationId", application, "amount", kzt("1000000.00")),
                        coordinator()));
    }

    private static String external(String collection) {
        return collection + "/external/" + UUID.randomUUID();
    }
}
