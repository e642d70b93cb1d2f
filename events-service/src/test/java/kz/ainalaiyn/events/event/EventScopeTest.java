package kz.ainalaiyn.events.event;

import static kz.ainalaiyn.events.EventFixture.anEvent;
import static kz.ainalaiyn.events.EventFixture.as;
import static kz.ainalaiyn.platform.testing.ForeignResources.id;
import static kz.ainalaiyn.platform.testing.Tokens.ORGANISATION_B;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ForeignResources;
import kz.ainalaiyn.platform.testing.ScopeContractTests;
import kz.ainalaiyn.platform.testing.ServiceTest;

@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class EventScopeTest extends ScopeContractTests {
    @Override
    protected ForeignResources ofA() {
        EventFixture.register();
        UUID graduateOfA = FakeGraduates.ofA();
        UUID graduateOfB = FakeGraduates.ofB();
        UUID external = UUID.randomUUID();
        String ofAlone = put("events", external, anEvent("programme", EventFixture.ONLY_A));
        String shared = put("events", UUID.randomUUID(), anEvent());

        List<String> hidden = new ArrayList<>(event(id(ofAlone)));
        hidden.addAll(presence(id(ofAlone), ofAlone, graduateOfA));
        hidden.addAll(presence(shared, shared, graduateOfA));
        hidden.add("/v1/programmes/" + id(EventFixture.ONLY_A));
        hidden.add("/v1/consultations/" + id(put("consultations", external, EventFixture.aConsultation(graduateOfA))));
        hidden.add("/v1/publications/" + id(put("publications", external, aBooklet())));
        for (String kind : List.of("registrations", "attendances")) {
            hidden.add("/v1/events/external/%s/%s/external/%s".formatted(id(external), kind, id(graduateOfA)));
        }
        for (String kind : List.of("events", "consultations", "publications")) {
            hidden.add("/v1/%s/external/%s".formatted(kind, id(external)));
        }
        for (String kind : List.of("events", "registrations", "attendances", "consultations", "publications")) {
            hidden.addAll(imports("/v1/" + kind, "/v1/" + kind));
        }
        hidden.addAll(imports("/v1/events/" + ofAlone + "/attendances", "/v1/events/" + id(ofAlone) + "/attendances"));
        hidden.addAll(imports("/v1/events/" + shared + "/attendances", "/v1/events/" + shared + "/attendances"));
        hidden.add("/v1/events/" + id(ofAlone) + "/attendances/imports");
        hidden.add("/v1/events/" + id(ofAlone) + "/attendances/imports/template.xlsx");
        List<String> readable = new ArrayList<>(event(id(shared)));
        readable.add("/v1/programmes/" + id(EventFixture.SHARED));
        return new ForeignResources(hidden, readable, List.of(), bodies(graduateOfB));
    }

    /** Paths of a file that was sent there. */
    private static List<String> imports(String register, String marked) {
        String sent = new FileImports(register + "/imports", partnerA())
                .done("", FileImports.NDJSON, "{}\n")
                .getString("id");
        String path = marked + "/imports/" + id(sent);
        return List.of(path, path + "/rows", path + "/refused", path + "/cancellation", path + "/undo");
    }

    private static List<String> event(String event) {
        List<String> paths = new ArrayList<>(List.of("/v1/events/" + event));
        for (String rest : List.of("registrations", "attendances", "holding", "cancellation")) {
            paths.add("/v1/events/" + event + "/" + rest);
        }
        return paths;
    }

    /** Registers a graduate of A for an event and records the presence; the paths of both. */
    private static List<String> presence(String marked, String event, UUID graduate) {
        EventFixture.register(partnerA(), "/v1/events/" + event, graduate)
                .then()
                .statusCode(201);
        EventFixture.record(partnerA(), "/v1/events/" + event, graduate, "ABSENT")
                .then()
                .statusCode(201);
        return List.of(
                "/v1/events/" + marked + "/registrations/" + id(graduate),
                "/v1/events/" + marked + "/attendances/" + id(graduate));
    }

    private static String put(String kind, UUID external, Map<String, Object> body) {
        return as(partnerA())
                .body(body)
                .put("/v1/%s/external/%s".formatted(kind, external))
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static Map<String, Object> aBooklet() {
        return Map.of("programme", EventFixture.SHARED, "kind", "BOOKLET", "quantity", 100);
    }

    private static Map<String, Supplier<Object>> bodies(UUID graduateOfB) {
        return Map.of(
                "putProgramme", () -> EventFixture.aProgramme(ORGANISATION_B),
                "startImportOfEventAttendances", () -> "graduateId,status\n",
                "putEvent", EventFixture::anEvent,
                "changeEvent", () -> anEvent("venue", "Another hall"),
                "recordAttendance", () -> Map.of("status", "PRESENT"),
                "recordAttendanceByExternalIds", () -> Map.of("status", "PRESENT"),
                "putConsultation", () -> EventFixture.aConsultation(graduateOfB),
                "changeConsultation", () -> EventFixture.aConsultation(graduateOfB),
                "putPublication", EventScopeTest::aBooklet,
                "changePublication", () -> Map.of("quantity", 1));
    }
}
