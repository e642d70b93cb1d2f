package kz.ainalaiyn.graduates.identity;

import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Pairs of invented records, of which people said whether a coordinator should be asked about them. */
@ServiceTest
class DuplicateCasesTest {
    @BeforeEach
    void people() {
        People.register();
    }

    @Test
    void a_coordinator_is_asked_about_those_who_may_be_one() throws IOException {
        List<String> wrong = new ArrayList<>();
        for (JsonNode pair : cases().path("pairs")) {
            String a = register(partnerA(), pair.path("a"), 1);
            String b = register(partnerB(), pair.path("b"), 2);

            boolean candidate =
                    Candidates.of(a).stream().anyMatch(found -> ((List<?>) found.get("graduates")).contains(b));

            if (candidate != pair.path("candidate").asBoolean()) {
                wrong.add(pair.path("why").asText());
            }
            erase(partnerA(), a);
            erase(partnerB(), b);
        }

        assertThat(wrong).isEmpty();
    }

    private static JsonNode cases() throws IOException {
        try (InputStream file = DuplicateCasesTest.class.getResourceAsStream("/cases/duplicates.json")) {
            return new ObjectMapper().readTree(Objects.requireNonNull(file));
        }
    }

    /** Family name, given name, birth date, and a patronymic or which IIN. */
    private static String register(String token, JsonNode record, int serial) {
        String born = record.path(2).asText();
        String fourth = record.path(3).asText("");
        boolean identified = fourth.startsWith("iin");
        Response answer = People.register(
                token,
                "familyName",
                record.path(0).asText(),
                "givenName",
                record.path(1).asText(),
                "birthDate",
                born,
                "patronymic",
                identified || fourth.isEmpty() ? null : fourth,
                "iin",
                identified ? Candidates.iin(born.replaceFirst("^20", "19"), serial) : null);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer.path("id");
    }

    private static void erase(String token, String id) {
        People.as(token)
                .header("If-Match", "*")
                .delete("/v1/graduates/" + id)
                .then()
                .statusCode(204);
    }
}
