package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.aGraduate;
import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class PersonalDataTest {
    private static final String IIN = "010517600011";

    private final DataSource database;

    PersonalDataTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void people() {
        People.register();
    }

    @Test
    void what_identifies_a_person_is_not_readable_in_the_database() throws SQLException {
        People.register(partnerA(), "iin", IIN, "phone", "+77010000001", "email", "invented@example.org");

        String dump =
                dump("select row_to_json(t)::text from (select *, encode(iin, 'escape') a, encode(phone, 'escape') b,"
                        + " encode(email, 'escape') c from graduate) t");

        assertThat(dump).contains("Ойдан");
        assertThat(dump).doesNotContain(IIN, "77010000001", "invented@example.org");
    }

    @Test
    void nor_is_it_readable_in_the_answers_that_are_kept_for_retries() throws SQLException {
        as(partnerA())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(aGraduate("phone", "+77010000007"))
                .post("/v1/graduates")
                .then()
                .statusCode(201);

        String dump = dump("select encode(body, 'escape') from idempotency_key");

        assertThat(dump).isNotBlank().doesNotContain("7010000007");
    }

    @Test
    void a_ciphertext_that_was_moved_to_another_record_does_not_open() throws SQLException {
        String a = People.register(partnerA(), "phone", "+77010000001").path("id");
        String b = People.register(partnerA(), "phone", "+77010000002").path("id");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("update graduate set phone = (select phone from graduate where id = '" + a
                    + "') where id = '" + b + "'");

            assertThat(as(partnerA()).get("/v1/graduates/" + b).statusCode()).isEqualTo(500);

            statement.executeUpdate("delete from record_link where graduate_id = '" + b + "'");
            statement.executeUpdate("delete from graduate where id = '" + b + "'");
        }
    }

    @Test
    void no_change_tells_who_a_person_is() throws SQLException {
        String marked = "Белгілі" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        People.register(
                partnerA(),
                "familyName",
                marked,
                "iin",
                IIN,
                "phone",
                "+77010000009",
                "email",
                "invented9@example.org");

        String changes = dump("select data::text from outbox");

        assertThat(changes).contains("birthYear").contains("personId");
        assertThat(changes).doesNotContain(marked, "Әлия", IIN, "77010000009", "invented9", "2001-05-17", "birthDate");
    }

    private String dump(String sql) throws SQLException {
        StringBuilder all = new StringBuilder();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                all.append(rows.getString(1)).append('\n');
            }
        }
        return all.toString();
    }
}
