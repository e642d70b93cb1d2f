package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.graduates.Tables;
import kz.ainalaiyn.platform.testing.FileImports;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class GraduateImportTest {
    private static final String HEADING =
            "externalId;familyName;givenName;birthDate;sex;institution;graduationYear;district;phone;iin\n";

    private static final String PATH = "/v1/graduates/imports";
    private static final FileImports IMPORTS = new FileImports(PATH, partnerA());

    private final DataSource database;
    private final String run = UUID.randomUUID().toString().substring(0, 8);

    GraduateImportTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void organisations() {
        People.register();
    }

    private String row(String id, String birthDate, String phone, String iin) {
        return "%s-%s;Ойдан;Әлия;%s;FEMALE;invented-home;2019;%s;%s;%s\n"
                .formatted(run, id, birthDate, People.DISTRICT, phone, iin);
    }

    @Test
    void rows_become_graduates() {
        JsonPath done =
                done("", HEADING + row("1", "2001-05-17", "8 (701) 123-45-67", "") + row("2", "2001-05-18", "", ""));

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("rows.created")).as(done.prettify()).isEqualTo(2);
        Response graduate = People.as(partnerA()).get("/v1/graduates/external/" + run + "-1");
        assertThat(graduate.<String>path("phone")).isEqualTo("+77011234567");
        assertThat(IMPORTS.rows(done).getFirst().get("record")).isEqualTo("/v1/graduates/" + graduate.path("id"));
    }

    private static JsonPath done(String query, String file) {
        return IMPORTS.done(query, FileImports.CSV, file);
    }

    private void assertStored(String id, boolean stored) {
        assertThat(People.as(partnerA())
                        .get("/v1/graduates/external/" + run + "-" + id)
                        .statusCode())
                .isEqualTo(stored ? 200 : 404);
    }

    @Test
    void the_same_file_again_changes_nothing() {
        String file = HEADING + row("1", "2001-05-17", "", "") + row("2", "2001-05-18", "", "");
        done("", file);

        JsonPath again = done("", file);

        assertThat(IMPORTS.outcomes(again)).isEqualTo("2 UNCHANGED\n3 UNCHANGED");
        assertThat(again.getBoolean("stored")).isFalse();
    }

    @Test
    void a_refused_row_keeps_no_other_waiting_and_says_all_that_is_wrong_with_it() {
        JsonPath done = done(
                "",
                HEADING
                        + row("1", "2001-05-17", "", "")
                        + row("2", "2101-05-17", "7,70112E+10", "30311501007")
                        + row("3", "2001-05-19", "", ""));

        assertThat(IMPORTS.outcomes(done))
                .isEqualTo(
                        "2 CREATED\n3 REFUSED /iin iin-length /birthDate in-the-future /phone phone-format\n4 CREATED");
        assertThat(done.getInt("rows.created") + done.getInt("rows.refused")).isEqualTo(3);
        assertThat(IMPORTS.rows(done).toString()).doesNotContain("Ойдан", "30311501007", "70112");
    }

    @Test
    void a_dry_run_says_what_would_come_of_the_rows_and_records_nothing() {
        JsonPath done = done(
                "?dryRun=true",
                HEADING
                        + row("1", "2001-05-17", "", "")
                        + row("1", "2001-05-17", "", "")
                        + row("2", "2001-05-17", "x", ""));
        assertThat(IMPORTS.outcomes(done)).isEqualTo("2 CREATED\n3 UNCHANGED\n4 REFUSED /phone phone-format");
        assertThat(done.getBoolean("stored")).isFalse();
        assertStored("1", false);
    }

    @Test
    void an_atomic_import_records_every_row_or_none() {
        String good = row("1", "2001-05-17", "", "") + row("2", "2001-05-18", "", "");

        JsonPath none = done("?atomic=true", HEADING + good + row("3", "2001-05-18", "x", ""));

        assertThat(IMPORTS.outcomes(none)).isEqualTo("2 CREATED\n3 CREATED\n4 REFUSED /phone phone-format");
        assertThat(none.getBoolean("stored")).isFalse();
        assertStored("1", false);

        JsonPath all = done("?atomic=true", HEADING + good);

        assertThat(IMPORTS.outcomes(all)).isEqualTo("2 CREATED\n3 CREATED");
        assertThat(all.getBoolean("stored")).as(all.prettify()).isTrue();
        assertStored("2", true);
    }

    @Test
    void a_column_that_the_file_does_not_have_stays_as_it_is() {
        done("", HEADING + row("1", "2001-05-17", "87011234567", "010517600011"));
        String short_ = "externalId;familyName;givenName;birthDate;sex;institution;graduationYear;district\n"
                + "%s-1;Айдын;Әлия;2001-05-17;FEMALE;invented-home;2019;%s\n".formatted(run, People.DISTRICT);

        assertThat(IMPORTS.outcomes(done("", short_))).isEqualTo("2 CHANGED");

        Response graduate = People.as(partnerA()).get("/v1/graduates/external/" + run + "-1");
        assertThat(graduate.<String>path("familyName")).isEqualTo("Айдын");
        assertThat(graduate.<String>path("phone")).isEqualTo("+77011234567");
        assertThat(graduate.<Boolean>path("iinGiven")).isTrue();
    }

    @Test
    void a_row_in_which_a_day_is_wrong_is_not_told_of_columns_that_the_file_does_not_have() {
        done("", HEADING + row("1", "2001-05-17", "", ""));

        JsonPath done = done("", "externalId,birthDate\n%s-1,2001-02-31\n".formatted(run));

        assertThat(IMPORTS.outcomes(done)).isEqualTo("2 REFUSED /birthDate no-such-day");
    }

    @Test
    void a_member_that_a_line_of_json_does_not_have_stays_as_it_is_and_null_removes_one() {
        done("", HEADING + row("1", "2001-05-17", "87011234567", ""));

        JsonPath done = IMPORTS.done(
                "",
                FileImports.NDJSON,
                "{\"externalId\":\"%s-1\",\"phone\":null,\"givenName\":\"Айым\"}\n".formatted(run));

        assertThat(IMPORTS.outcomes(done)).isEqualTo("1 CHANGED");
        Response graduate = People.as(partnerA()).get("/v1/graduates/external/" + run + "-1");
        assertThat(graduate.<String>path("familyName")).isEqualTo("Ойдан");
        assertThat(graduate.<String>path("givenName")).isEqualTo("Айым");
        assertThat(graduate.<String>path("phone")).isNull();
    }

    @Test
    void two_rows_of_one_that_are_not_alike_are_both_refused() {
        JsonPath done = done(
                "",
                HEADING
                        + row("1", "2001-05-17", "", "")
                        + row("1", "2001-05-18", "", "")
                        + row("2", "2001-05-17", "", "010517600011")
                        + row("3", "2001-05-17", "", "010517600011")
                        + row("4", "2001-05-19", "", ""));

        assertThat(IMPORTS.outcomes(done))
                .isEqualTo("2 REFUSED /externalId twice-in-file\n3 REFUSED /externalId twice-in-file\n"
                        + "4 REFUSED /iin twice-in-file\n5 REFUSED /iin twice-in-file\n6 CREATED");
    }

    @Test
    void refused_rows_come_back_as_a_file_that_can_be_corrected_and_sent_again() {
        JsonPath done = done(
                "",
                HEADING
                        + row("1", "2001-05-17", "", "")
                        + row("2", "2001-05-17", "x", "")
                        + row("3", "2001-05-17", "", "1"));
        Response refused = People.as(partnerA())
                .header("Accept-Language", "ru")
                .get(PATH + "/" + done.getString("id") + "/refused");

        assertThat(refused.contentType()).startsWith("text/csv");
        assertThat(refused.asString()).contains("phone: ").contains("iin: ").doesNotContain(run + "-1");
        String corrected = refused.asString().replace(";x;", ";;").replace(";1;", ";;");
        assertThat(IMPORTS.outcomes(done("", corrected))).isEqualTo("2 CREATED\n3 CREATED");
    }

    @Test
    void an_import_says_in_the_callers_language_why_rows_are_refused() {
        JsonPath done = done("", HEADING + row("1", "2001-05-17", "x", ""));

        Response rows = People.as(partnerA())
                .header("Accept-Language", "kk")
                .get(PATH + "/" + done.getString("id") + "/rows?outcome=REFUSED");

        assertThat(rows.<String>path("items[0].errors[0].message")).containsPattern("[әғқңөұүі]");
        assertThat(rows.header("Vary")).contains("Accept-Language");
    }

    @Test
    void nobody_else_of_the_organisation_sees_an_import() {
        JsonPath done = done("", HEADING + row("1", "2001-05-17", "", ""));
        String other = Tokens.of("another-of-a", Set.of("partner"), Tokens.ORGANISATION_A);

        assertThat(People.as(other).get(PATH + "/" + done.getString("id")).statusCode())
                .isEqualTo(404);
        assertThat(People.as(other).get(PATH).<List<Object>>path("items")).isEmpty();
        assertThat(People.as(partnerA()).get(PATH).<String>path("items[0].id")).isEqualTo(done.getString("id"));
    }

    @Test
    void a_deleted_import_is_gone_with_its_file_and_what_it_recorded_stays() throws SQLException {
        JsonPath done = done("", HEADING + row("1", "2001-05-17", "", ""));

        People.as(partnerA())
                .header("If-Match", "*")
                .delete(PATH + "/" + done.getString("id"))
                .then()
                .statusCode(204);

        assertThat(People.as(partnerA()).get(PATH + "/" + done.getString("id")).statusCode())
                .isEqualTo(404);
        assertStored("1", true);
    }

    @Test
    void a_key_answers_for_the_same_file_alone() {
        byte[] file = (HEADING + row("1", "2001-05-17", "", "")).getBytes(StandardCharsets.UTF_8);
        byte[] other = (HEADING + row("2", "2001-05-17", "", "")).getBytes(StandardCharsets.UTF_8);

        Response first = withKey(file);
        Response again = withKey(file);

        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
        assertThat(withKey(other).statusCode()).isEqualTo(422);
        assertThat(IMPORTS.done(first).getInt("rows.created")).isOne();
        assertStored("2", false);
    }

    private Response withKey(byte[] file) {
        return People.as(partnerA())
                .header("Idempotency-Key", run)
                .contentType(FileImports.CSV)
                .body(file)
                .post(PATH);
    }

    @Test
    void a_request_that_cannot_be_read_is_refused_before_its_file_is_kept() throws SQLException {
        long before = count("import_file");
        byte[] file = HEADING.getBytes(StandardCharsets.UTF_8);

        for (String query :
                new String[] {"?dateFormat=d.M", "?charset=klingon", "?columns=x", "?dryRun=maybe", "?foo=1"}) {
            Response refused = IMPORTS.send(query, FileImports.CSV, file);

            assertThat(refused.statusCode()).as(query).isEqualTo(400);
            assertThat(refused.<String>path("errors[0].parameter")).isEqualTo(query.substring(1, query.indexOf('=')));
        }
        assertThat(IMPORTS.send("", "text/plain", file).statusCode()).isEqualTo(415);
        assertThat(count("import_file")).isEqualTo(before);
    }

    /** The whole database is read as somebody would who has stolen it. */
    @Test
    void nothing_of_a_file_lies_in_the_clear_and_nothing_of_who_is_erased_lies_anywhere() throws SQLException {
        String file = HEADING
                + row("1", "2001-05-17", "", "").replace("Әлия", "Жасырын")
                + row("2", "2001-05-17", "x", "").replace("Әлия", "Жасырын");
        JsonPath done = done("", file);

        assertThat(Tables.dump(database).with("Жасырын")).as("the control").containsExactly("graduate");
        long kept = bytes(done);
        for (String id : new String[] {"1", "2"}) {
            if (id.equals("2")) {
                People.as(partnerA()).body(People.aGraduate()).put("/v1/graduates/external/" + run + "-2");
            }
            People.as(partnerA())
                    .header("If-Match", "*")
                    .delete("/v1/graduates/"
                            + People.as(partnerA())
                                    .get("/v1/graduates/external/" + run + "-" + id)
                                    .path("id"))
                    .then()
                    .statusCode(204);
        }

        assertThat(kept).isPositive();
        assertThat(bytes(done)).as("of the file and its rows").isZero();
        assertThat(IMPORTS.outcomes(done)).startsWith("2 CREATED\n3 REFUSED");
    }

    /** How much is kept of what the file of this import says. */
    private long bytes(JsonPath done) throws SQLException {
        return number("""
                select coalesce(sum(length(content)), 0) from (
                    select content from import_row where job_id = '%1$s'
                    union all
                    select content from import_file_part p join import_job j on j.file_id = p.file_id where j.id = '%1$s')
                """.formatted(done.getString("id")));
    }

    private long count(String table) throws SQLException {
        return number("select count(*) from " + table);
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(query)) {
            row.next();
            return row.getLong(1);
        }
    }
}
