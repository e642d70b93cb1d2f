package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Plan;
import kz.ainalaiyn.platform.testing.Plans;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whom a name finds, and what that costs among many records. */
@ServiceTest
class NameSearchTest {
    private static final int ROWS = 30_000;

    /** Often enough that the database could keep a plan that is good for any name and best for none. */
    private static final int TIMES = 10;

    private final DataSource database;

    NameSearchTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void people() {
        People.register();
    }

    @AfterEach
    void empty() throws SQLException {
        execute("delete from graduate where district = '339999997'");
        execute("analyze graduate");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Үзілген Айжан Маратқызы",
                "Айжан Үзілген",
                "Маратқызы Айжан",
                "Узилген Айжан",
                "Айжан Узилген",
                "Aizhan Uzilgen",
                "Uzilgen Маратқызы aizhan",
                "  айжан   ҮЗІЛГЕН ",
                "Үзілген\u00a0Айжан",
                "йжан Үзіл Марат",
                "А Ү М",
                "Айжан Айжан Айжан Айжан Айжан Үзілген"
            })
    void a_name_is_found_in_any_order_and_any_of_the_spellings(String words) {
        String id = People.register(
                        partnerA(), "familyName", "Үзілген", "givenName", "Айжан", "patronymic", "Маратқызы")
                .path("id");

        assertThat(found(words)).contains(id);
    }

    @Test
    void every_word_must_be_in_the_name() {
        String id = People.register(partnerA(), "familyName", "Үзілген", "givenName", "Айжан")
                .path("id");

        for (String words : List.of("Айжан Басқаша", "Айжан Үзілген Маратқызы", "Айжан %", "Айжан _")) {
            assertThat(found(words)).as(words).doesNotContain(id);
        }
    }

    @Test
    void words_are_looked_for_in_the_index_in_any_order() throws Exception {
        execute("""
                insert into graduate (id, organisation, family_name, given_name, birth_date, sex, institution,
                                      graduation_year, district, version, registered_at)
                select gen_random_uuid(), 'ainalaiyn-centre',
                       (array['Ойдан', 'Әзірше', 'Өзге', 'Ұшқыр'])[1 + n %% 4] || '-' || (n * 7919) %% %1$d,
                       (array['Мысал', 'Әлібек', 'Үлгі', 'Қиял'])[1 + n / 4 %% 4],
                       '2001-01-01', 'FEMALE', 'invented-home', 2019, '339999997', 0, now()
                from generate_series(1, %1$d) n
                """.formatted(ROWS));
        execute("analyze graduate");

        for (String words : List.of("Әлібек Өзге-77", "Өзге-77 Әлібек", "Alibek ozge77")) {
            List<Plan> plans = Plans.during(() -> {
                for (int i = 0; i < TIMES; i++) {
                    search(coordinator(), words).then().statusCode(200);
                }
            });

            assertThat(plans)
                    .hasSizeGreaterThanOrEqualTo(TIMES)
                    .allSatisfy(plan -> assertThat(plan.rowsRead())
                            .as(words + " " + plan.root().toPrettyString())
                            .isLessThan(200));
        }
    }

    private static List<String> found(String words) {
        return search(partnerA(), words).jsonPath().getList("items.id", String.class);
    }

    private static Response search(String token, String words) {
        return as(token).queryParam("name", words).get("/v1/graduates?limit=200");
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
