package kz.ainalaiyn.graduates.reference;

import static kz.ainalaiyn.graduates.People.aGraduate;
import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.changes.FeedEvent;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ServiceTest
class ReferencesTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final References references;

    ReferencesTest(References references) {
        this.references = references;
    }

    @BeforeEach
    void organisations() {
        People.register();
    }

    /** The harm: an attendance that nobody can say any more whose it was, and a person who is missing in the figure. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kz.ainalaiyn.events.registration-changed",
                "kz.ainalaiyn.events.attendance-recorded",
                "kz.ainalaiyn.events.consultation-changed",
                "kz.ainalaiyn.grants.application-changed"
            })
    void a_graduate_whom_another_service_names_stays_until_that_is_taken_back(String type)
            throws JsonProcessingException {
        FileImports imports = new FileImports("/v1/graduates/imports", partnerA());
        String id = UUID.randomUUID().toString();
        JsonPath done = imports.done("", FileImports.NDJSON, JSON.writeValueAsString(aGraduate("externalId", id)));
        String graduate = as(partnerA()).get("/v1/graduates/external/" + id).path("id");
        String subject = UUID.randomUUID() + "/" + graduate;
        tell(change(type, subject, graduate, "CANCELLED"), change(type, subject, graduate, "PRESENT"));

        imports.undone(done, "");

        assertThat(imports.undoOutcomes(done)).isEqualTo("1 REFUSED  graduate-in-use");
        tell(change(type, subject, graduate, "ENTERED_IN_ERROR"));
        imports.undone(done, "");
        assertThat(imports.undoOutcomes(done)).isEqualTo("1 REVERSED");
    }

    private void tell(FeedEvent... changes) {
        QuarkusTransaction.requiringNew().run(() -> references.note(List.of(changes)));
    }

    private static FeedEvent change(String type, String subject, String graduate, String status) {
        return new FeedEvent(
                "position",
                type,
                subject,
                0,
                Tokens.ORGANISATION_A,
                Instant.EPOCH,
                JSON.valueToTree(Map.of("graduateId", graduate, "status", status)));
    }
}
