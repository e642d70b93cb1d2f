package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.aGraduate;
import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.graduates.Tables;
import kz.ainalaiyn.graduates.identity.Iin;
import kz.ainalaiyn.platform.testing.LockWaits;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An attack by somebody who has the whole database, the keys apart. */
@ServiceTest
class ErasedForGoodTest {
    private static final String FAMILY = "Жойыл" + letters();
    private static final String GIVEN = "Мысал" + letters();
    private static final String PATRONYMIC = "Ойдан" + letters();
    private static final String EXTERNAL = "case-" + UUID.randomUUID();
    private static final String BORN = "1953-11-27";
    private static final String IIN = "53112730001" + Iin.checkDigit("53112730001");
    private static final String PHONE = "+77019998877";
    private static final String EMAIL = "erased." + letters() + "@example.org";

    private final DataSource database;

    ErasedForGoodTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void people() {
        People.register();
    }

    @Test
    void nothing_of_the_person_is_left_in_any_table() throws SQLException {
        String posted = post();
        String put = as(partnerA())
                .body(person())
                .put("/v1/graduates/external/" + EXTERNAL)
                .path("id");
        as(partnerA())
                .body(Map.of("textVersion", "2023-1", "givenOn", "2023-06-01"))
                .put("/v1/graduates/" + put + "/consents/CONTACT");
        String alike = People.register(partnerB(), "familyName", FAMILY, "givenName", GIVEN, "birthDate", BORN)
                .path("id");
        People.awaitSearches();
        List<String> plain = List.of(FAMILY, GIVEN, PATRONYMIC, BORN, EXTERNAL);
        List<String> hidden = hidden(posted, put);
        Tables before = Tables.dump(database);
        assertThat(plain).allSatisfy(text -> assertThat(before.with(text)).contains("graduate"));
        assertThat(hidden)
                .hasSize(9)
                .allSatisfy(text -> assertThat(before.with(text)).isNotEmpty());
        assertThat(before.with(put)).contains("graduate", "consent", "duplicate_candidate");

        erase(partnerA(), posted);
        erase(partnerA(), put);
        erase(partnerB(), alike);

        People.awaitSearches();
        Tables after = Tables.dump(database);
        assertThat(plain).allSatisfy(text -> assertThat(after.with(text)).isEmpty());
        assertThat(List.of(IIN, PHONE, EMAIL))
                .allSatisfy(text -> assertThat(after.with(text)).isEmpty());
        assertThat(hidden).allSatisfy(text -> assertThat(after.with(text)).isEmpty());
        assertThat(List.of(posted, put, alike))
                .allSatisfy(id -> assertThat(after.with(id))
                        .containsExactly("erased_graduate", "outbox", "record_link", "record_link_history"));
    }

    @Test
    void nobody_who_decides_waits_while_kept_answers_are_looked_through() throws Exception {
        String posted = post();
        String person = as(coordinator())
                .get("/v1/persons?graduate=" + People.register(partnerB()).path("id"))
                .path("items[0].id");
        String linked = People.register(partnerB()).path("id");
        try (Connection other = database.getConnection();
                Statement statement = other.createStatement();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            other.setAutoCommit(false);
            statement.execute("lock table idempotency_key in share mode");
            Future<?> erasure = threads.submit(() -> erase(partnerA(), posted));
            LockWaits.await(database, 1, erasure);
            Future<Response> decision = threads.submit(() ->
                    as(coordinator()).body(Map.of("graduateId", linked)).post("/v1/persons/" + person + "/links"));

            LockWaits.await(database, 2, decision);

            assertThat(decision.isDone()).isTrue();
            assertThat(decision.get().statusCode()).isEqualTo(200);
            other.rollback();
            erasure.get();
        }
    }

    private static String post() {
        return as(partnerA())
                .header("Idempotency-Key", UUID.randomUUID())
                .body(person())
                .post("/v1/graduates")
                .path("id");
    }

    /** Ciphertexts, MACs and digests, of which nobody can say that they will never be opened. */
    private List<String> hidden(String posted, String put) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String sql : List.of(
                "select iin, phone, email from graduate where id = '" + posted + "'",
                "select iin, phone, email from graduate where id = '" + put + "'",
                "select iin_mac from record_link where graduate_id = '" + put + "'",
                "select body, fingerprint from idempotency_key where headers ->> 'Location' like '%" + posted + "'")) {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery(sql)) {
                row.next();
                for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
                    found.add(HexFormat.of().formatHex(row.getBytes(i)));
                }
            }
        }
        return found;
    }

    private static Map<String, Object> person() {
        return aGraduate(
                "familyName", FAMILY,
                "givenName", GIVEN,
                "patronymic", PATRONYMIC,
                "birthDate", BORN,
                "iin", IIN,
                "phone", PHONE,
                "email", EMAIL);
    }

    private static void erase(String token, String graduate) {
        as(token)
                .header("If-Match", "*")
                .delete("/v1/graduates/" + graduate)
                .then()
                .statusCode(204);
    }

    private static String letters() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    }
}
