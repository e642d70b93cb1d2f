package kz.ainalaiyn.events.event;

import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_A;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.PutContractTests;
import kz.ainalaiyn.platform.testing.PutSample;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class EventPutTest extends PutContractTests {
    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Override
    protected Map<String, PutSample> samples() {
        return everyPut();
    }

    /** A sample for each PUT, with every member that can stand in it. */
    static Map<String, PutSample> everyPut() {
        String event = EventFixture.planned(partnerA());
        String own = external("/v1/events");
        EventFixture.as(partnerA()).body(EventFixture.anEvent()).put(own).then().statusCode(201);
        return Map.of(
                "putProgramme",
                new PutSample(
                        "/v1/programmes/" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT),
                        EventFixture.aProgramme(ORGANISATION_A),
                        coordinator()),
                "putEvent",
                new PutSample(
                        external("/v1/events"),
                        EventFixture.anEvent(
                                "audience", "CHILDREN",
                                "district", "333600000",
                                "endsAt", "2023-09-15T08:00:00Z",
                                "capacity", 30,
                                "headCount", 25),
                        partnerA()),
                "register",
                new PutSample(event + "/registrations/" + FakeGraduates.ofA(), null, partnerA()),
                "recordAttendance",
                new PutSample(event + "/attendances/" + FakeGraduates.ofA(), Map.of("status", "PRESENT"), partnerA()),
                "registerByExternalIds",
                new PutSample(own + "/registrations/external/" + FakeGraduates.ofA(), null, partnerA()),
                "recordAttendanceByExternalIds",
                new PutSample(
                        own + "/attendances/external/" + FakeGraduates.ofA(), Map.of("status", "PRESENT"), partnerA()),
                "putConsultation",
                new PutSample(
                        external("/v1/consultations"), EventFixture.aConsultation(FakeGraduates.ofA()), partnerA()),
                "putPublication",
                new PutSample(
                        external("/v1/publications"),
                        EventFixture.aPost("https://social.example.org/" + UUID.randomUUID()),
                        partnerA()));
    }

    private static String external(String collection) {
        return collection + "/external/" + UUID.randomUUID();
    }
}
