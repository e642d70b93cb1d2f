package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.Plan;
import kz.ainalaiyn.platform.testing.Plans;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rows of a file are recorded together, and come to what each would come to alone. */
@ServiceTest
class GraduateSetsTest {
    private static final String HEADING =
            "externalId;familyName;givenName;birthDate;sex;institution;graduationYear;district;iin\n";
    private static final FileImports IMPORTS = new FileImports("/v1/graduates/imports", partnerA());

    private final DataSource database;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    GraduateSetsTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void organisations() {
        People.register();
    }

    private String row(String id, String familyName) {
        return row(id, familyName, LocalDate.of(2001, 5, 17));
    }

    private String row(String id, String familyName, LocalDate born) {
        return "%s-%s;%s;Әлия;%s;FEMALE;invented-home;2023;%s;\n".formatted(run, id, familyName, born, People.DISTRICT);
    }

    @Test
    void many_rows_are_written_by_as_few_statements_as_one() throws Exception {
        String file = HEADING + rows(200);

        List<Plan> plans = Plans.ofAll(() -> IMPORTS.done("", FileImports.CSV, file));

        for (String table : List.of("graduate ", "record_link ", "outbox ")) {
            assertThat(plans.stream().map(Plan::sql).filter(sql -> sql.contains("insert into " + table)))
                    .as(table)
                    .hasSize(1);
        }
    }

    /** Who nobody may hold for one another: they would all be duplicate candidates of each other. */
    private String rows(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> row(
                        Integer.toString(i),
                        "О" + "бгдзклмн".charAt(i % 8) + "а" + "бгдзклмн".charAt(i / 8 % 8) + "у"
                                + "рстф".charAt(i / 64),
                        LocalDate.of(1990, 1, 1).plusDays(17L * i)))
                .collect(Collectors.joining());
    }

    @Test
    void a_row_that_fails_keeps_no_other_from_being_recorded() throws SQLException {
        execute("""
                create or replace function fail_in_test() returns trigger language plpgsql as
                $$ begin raise exception 'As a test wants it'; end $$
                """);
        execute("""
                create trigger fail_in_test before insert on graduate
                for each row when (new.family_name = 'Қате') execute function fail_in_test()
                """);
        try {
            JsonPath done = IMPORTS.done(
                    "", FileImports.CSV, HEADING + row("1", "Ойдан") + row("2", "Қате") + row("3", "Ойдан"));

            assertThat(IMPORTS.outcomes(done)).isEqualTo("2 CREATED\n3 REFUSED  row-failed\n4 CREATED");
        } finally {
            execute("drop trigger fail_in_test on graduate");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void a_row_that_stands_there_again_begins_another_set() throws Exception {
        String file = HEADING + row("1", "Ойдан") + row("2", "Ойдан") + row("1", "Ойдан") + row("3", "Ойдан");

        List<Plan> plans = Plans.ofAll(() -> assertThat(IMPORTS.outcomes(IMPORTS.done("", FileImports.CSV, file)))
                .isEqualTo("2 CREATED\n3 CREATED\n4 UNCHANGED\n5 CREATED"));

        assertThat(plans.stream().map(Plan::sql).filter(sql -> sql.contains("insert into graduate ")))
                .hasSize(2);
    }
}
