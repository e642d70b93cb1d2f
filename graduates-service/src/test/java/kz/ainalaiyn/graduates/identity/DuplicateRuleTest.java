package kz.ainalaiyn.graduates.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import kz.ainalaiyn.platform.testing.Database;
import kz.ainalaiyn.platform.testing.EmbeddedDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rule of the database, on pairs of records: family name, given name, patronymic or a dash, sex and birth date. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DuplicateRuleTest {
    private Connection connection;

    @BeforeAll
    void migrate() throws SQLException {
        Database database = EmbeddedDatabase.fresh();
        Migrations.migrate(database, "latest");
        connection = database.connect();
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    insert into organisation (code, kind, name, version) values ('o', 'OTHER', '{}', 0);
                    insert into institution (code, district, name, version) values ('i', '330000000', '{}', 0);
                    """);
        }
    }

    @AfterAll
    void close() throws SQLException {
        connection.close();
    }

    @ParameterizedTest
    @CsvSource({
        "another script, Жұмабаева Ғазиза - F 2001-04-15, Zhumabaeva Gaziza - F 2001-04-15",
        "two forms of one patronymic, Ахметов Ерлан Маратұлы M 2001-04-15, Akhmetov Yerlan Maratovich M 2001-04-15",
        "a patronymic in two words, Ахметов Ерлан Марат_улы M 2001-04-15, Ахметов Ерлан Маратович M 2001-04-15",
        "two neighbouring letters swapped, Серікбаева Айгерім - F 2001-04-15, Серікбаева Айгеірм - F 2001-04-15",
        "a given name in two words, Ахметов Нұр_Сұлтан - M 2001-04-15, Ахметов Нурсултан - M 2001-04-15",
        "a patronymic beside the given name, Ахметова Дана Маратқызы F 2001-04-15, Ахметова Дана_Маратовна - F 2001-04-15",
        "a double family name, Петрова-Ахметова Дана - F 2001-04-15, Петрова Дана - F 2001-04-15",
        "a family name of the father's, Ахметов Ерлан Маратұлы M 2001-04-15, Маратұлы Ерлан - M 2001-04-15",
        "after a marriage, Ахметова Дана Маратқызы F 2001-04-15, Сатпаева Дана Маратовна F 2001-04-15",
        "a woman of a family name in -ович, Петрович Анна - F 2001-04-15, Петрович Анна Ивановна F 2001-04-15",
        "a sex ticked wrongly, Ахметов Ерлан Маратұлы M 2001-04-15, Ахметов Ерлан Маратович F 2001-04-15",
        "day and month swapped, Ахметов Ерлан - M 2001-04-05, Akhmetov Erlan - M 2001-05-04",
        "a digit of the year wrong, Ахметов Ерлан - M 2001-04-05, Ахметов Ерлан - M 2007-04-05",
        "two digits of the day swapped, Ахметов Ерлан - M 2001-04-12, Ахметов Ерлан - M 2001-04-21",
        "a digit wrong and a letter of one father's, Ахметов Ерлан Маратұлы M 2001-04-05, Ахмедов Ерлан Маратович M 2001-04-06"
    })
    void a_coordinator_is_asked_about(String why, String one, String other) throws SQLException {
        assertThat(mayBeOne(one, other)).as(why).isTrue();
        assertThat(mayBeOne(other, one)).as(why + ", the other way round").isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "son and daughter by family name, Мұхамедұлы Арыстан - M 2001-04-15, Мухамедкызы Арыстан - M 2001-04-15",
        "son and daughter in Latin, Akhmetov Alua Maratuly M 2001-04-15, Akhmetov Alua Maratkyzy M 2001-04-15",
        "son and daughter by a word, Арыстан Мухамед_улы - M 2001-04-15, Мухамед_қызы Арыстан - M 2001-04-15",
        "son and daughter in Russian, Ахметов Али Маратович M 2001-04-15, Ахметов Али Маратовна M 2001-04-15",
        "sex, Ахметов Ерлан - M 2001-04-15, Ахметов Ерлан - F 2001-04-15",
        "twins, Егізова Айман - F 2001-04-15, Егізова Айгүл - F 2001-04-15",
        "two fathers, Ахметов Ерлан Маратұлы M 2001-04-15, Ахметов Ерлан Болатұлы M 2001-04-15",
        "a man of another family name, Ахметов Ерлан Маратұлы M 2001-04-15, Сатпаев Ерлан Маратұлы M 2001-04-15",
        "a woman of another family name and no father, Ахметова Дана - F 2001-04-15, Сатпаева Дана Маратқызы F 2001-04-15",
        "brothers' daughters, Ахметова Дана Маратқызы F 2001-04-15, Сатпаева Дана Мұратқызы F 2001-04-15",
        "two digits of the date, Ахметов Ерлан - M 2001-04-15, Ахметов Ерлан - M 2001-06-16",
        "a digit and a letter, Ахметов Ерлан - M 2001-04-05, Ахмедов Ерлан - M 2001-04-06",
        "numbers, Ойдан-12 Үлгі - F 2001-04-15, Ойдан-13 Үлгі - F 2001-04-15",
        "a sign alone, ь Дана - F 2001-04-15, ъ Әсем - F 2001-04-15"
    })
    void a_coordinator_is_not_asked_about(String why, String one, String other) throws SQLException {
        assertThat(mayBeOne(one, other)).as(why).isFalse();
        assertThat(mayBeOne(other, one)).as(why + ", the other way round").isFalse();
    }

    private boolean mayBeOne(String one, String other) throws SQLException {
        try (PreparedStatement rule = connection.prepareStatement("""
                select may_be_one(a, b) from graduate a, graduate b where a.id = ?::uuid and b.id = ?::uuid
                """)) {
            rule.setString(1, write(one));
            rule.setString(2, write(other));
            try (ResultSet row = rule.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private String write(String record) throws SQLException {
        String[] parts = record.replace("F ", "FEMALE ").replace("M ", "MALE ").split(" ");
        try (PreparedStatement insert = connection.prepareStatement("""
                insert into graduate (id, organisation, family_name, given_name, patronymic, sex, birth_date, institution,
                                      graduation_year, district, version, registered_at)
                values (gen_random_uuid(), 'o', ?, ?, nullif(?, '-'), ?, ?::date, 'i', 2018, '330000000', 0, now())
                returning id
                """)) {
            for (int i = 0; i < 5; i++) {
                insert.setString(i + 1, parts[i].replace('_', ' '));
            }
            try (ResultSet row = insert.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
