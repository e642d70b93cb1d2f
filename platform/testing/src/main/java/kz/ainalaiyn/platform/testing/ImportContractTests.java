package kz.ainalaiyn.platform.testing;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 10 of the API, on a register that takes files: what comes of a row is what comes of the single request. */
public abstract class ImportContractTests {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What a member is replaced by; absent where it is null. */
    private static final List<@Nullable Object> WRONG =
            Arrays.asList(null, true, 7, "", " ", "?зге", "x".repeat(3_000), Map.of("a", 1), List.of());

    private final FileImports imports;

    protected ImportContractTests(FileImports imports) {
        this.imports = imports;
    }

    /** A new row each time, which the register accepts: the body of a single request, and what that has in its address. */
    protected abstract Map<String, Object> aRow();

    /** A member of a row, and another value for it. */
    protected abstract Map.Entry<String, Object> change();

    /** The members of a row that a single request has in its address. */
    protected abstract List<String> inAddress();

    /** The address of a list that shows the row; empty where no list shows all that a row says. */
    protected String listOf(Map<String, Object> row) {
        return "";
    }

    /** The row as a single request. */
    protected abstract Response send(Map<String, Object> row);

    @Test
    void a_row_is_recorded_once_however_often_it_is_sent() throws JsonProcessingException {
        Map<String, Object> row = aRow();

        JsonPath first = done(List.of(row));
        JsonPath again = done(List.of(row));

        assertThat(imports.outcomes(first)).isEqualTo("1 CREATED");
        assertThat(imports.outcomes(again)).isEqualTo("1 UNCHANGED");
        assertThat(first.getBoolean("stored")).isTrue();
        assertThat(again.getBoolean("stored")).isFalse();
        String record = (String) imports.rows(first).getFirst().get("record");
        assertThat(ApiCalls.as(imports.token()).get(record).statusCode())
                .as(record)
                .isEqualTo(200);
        assertThat(imports.rows(again).getFirst().get("record")).isEqualTo(record);
        assertThat(send(row).statusCode()).isEqualTo(200);
    }

    @Test
    void a_row_is_refused_for_what_a_single_request_is_refused_for() throws JsonProcessingException {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (String member : aRow().keySet()) {
            if (!inAddress().contains(member)) {
                WRONG.forEach(wrong -> rows.add(with(aRow(), member, wrong)));
            }
        }
        rows.add(with(aRow(), "unheardOf", "x"));
        List<String> expected = new ArrayList<>();
        for (Map<String, Object> row : rows) {
            expected.add(row + ": " + came(send(row)));
        }

        List<String> actual = new ArrayList<>();
        for (Map<String, Object> row : imports.rows(done(rows, "?dryRun=true"))) {
            actual.add(rows.get(((Number) Objects.requireNonNull(row.get("line"))).intValue() - 1) + ": " + came(row));
        }

        assertThat(actual).hasSizeGreaterThan(1).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {FileImports.CSV, FileImports.NDJSON, FileImports.XLSX})
    void a_list_that_went_out_comes_in_and_changes_nothing(String type) throws JsonProcessingException {
        Map<String, Object> row = aRow();
        String list = listOf(row);
        Assumptions.assumeFalse(list.isEmpty(), "No list shows what this register takes");
        JsonPath first = done(List.of(row));
        String record = (String) imports.rows(first).getFirst().get("record");

        Response file =
                ApiCalls.as(imports.token()).accept(type.split(";", 2)[0]).get(list);
        JsonPath done = imports.done(imports.send("", type, file.asByteArray()));

        assertThat(done.getInt("rows.created") + done.getInt("rows.changed"))
                .as(imports.outcomes(done))
                .isZero();
        assertThat(imports.rows(done, "UNCHANGED")).extracting("record").contains(record);
    }

    @Test
    void what_an_import_created_is_after_its_undoing_as_if_it_had_never_been() throws JsonProcessingException {
        Map<String, Object> row = aRow();
        JsonPath done = done(List.of(row));
        String record = record(done);

        JsonPath tried = imports.undone(done, "?dryRun=true");

        assertThat(actions(done)).as("recorded").containsExactly("DELETE ", "POST /undo");
        assertThat(actions(tried)).as("only tried").containsExactly("DELETE ", "POST /undo");
        assertThat(tried.getInt("undo.reversed")).isEqualTo(1);
        assertThat(imports.undoOutcomes(done)).isEqualTo("1 REVERSED");
        assertThat(ApiCalls.as(imports.token()).get(record).statusCode())
                .as("only tried")
                .isEqualTo(200);

        JsonPath undone = imports.undone(done, "");

        assertThat(actions(undone)).as("undone").containsExactly("DELETE ");
        assertThat(imports.undoOutcomes(done)).isEqualTo("1 REVERSED");
        assertThat(ApiCalls.as(imports.token()).get(record).statusCode()).isEqualTo(404);
        assertThat(ApiCalls.as(imports.token())
                        .post(imports.path() + "/" + done.getString("id") + "/undo")
                        .statusCode())
                .as("nothing is left to undo")
                .isEqualTo(409);
        assertThat(ApiCalls.as(imports.token())
                        .get(imports.path() + "/" + done.getString("id"))
                        .<Integer>path("undo.reversed"))
                .as("and what was undone is still told")
                .isEqualTo(1);
        assertThat(imports.outcomes(done(List.of(row)))).isEqualTo("1 CREATED");
    }

    /** What may be done with an import: the method, and where, behind its own path. */
    private List<String> actions(JsonPath done) {
        String path = imports.path() + "/" + done.getString("id");
        List<Map<String, String>> actions = done.getList("actions");
        return actions.stream()
                .map(action -> action.get("method") + " "
                        + requireNonNull(action.get("href")).replace(path, ""))
                .toList();
    }

    @Test
    void what_an_import_changed_is_after_its_undoing_as_it_was() throws JsonProcessingException {
        Map<String, Object> row = aRow();
        JsonPath first = done(List.of(row));
        String record = record(first);
        Map<String, Object> before = said(record);
        JsonPath second = done(List.of(with(row, change().getKey(), change().getValue())));
        assertThat(imports.outcomes(second)).isEqualTo("1 CHANGED");
        assertThat(said(record)).as("the control").isNotEqualTo(before);

        imports.undone(second, "");

        assertThat(imports.undoOutcomes(second)).isEqualTo("1 REVERSED");
        assertThat(said(record)).isEqualTo(before);
        imports.undone(first, "");
        assertThat(imports.undoOutcomes(first))
                .as("what came after it is undone, too")
                .isEqualTo("1 REVERSED");
    }

    @Test
    void what_somebody_has_changed_since_is_kept() throws JsonProcessingException {
        Map<String, Object> row = aRow();
        JsonPath first = done(List.of(row));
        String record = record(first);
        assertThat(send(with(row, change().getKey(), change().getValue())).statusCode())
                .isLessThan(300);
        Map<String, Object> changed = said(record);

        JsonPath undone = imports.undone(first, "");

        assertThat(undone.getInt("undo.kept")).isEqualTo(1);
        @SuppressWarnings("unchecked")
        Map<String, Object> undo =
                (Map<String, Object>) imports.rows(first, "CREATED").getFirst().get("undo");
        assertThat(undo).containsEntry("outcome", "KEPT").containsKeys("changedBy", "changedAt");
        assertThat(said(record)).isEqualTo(changed);
    }

    /** The address of the record of the first row. */
    private String record(JsonPath done) {
        return (String) Objects.requireNonNull(imports.rows(done).getFirst().get("record"));
    }

    /** The record without what tells one state of it from another that is alike. */
    private Map<String, Object> said(String record) {
        Map<String, Object> all = new HashMap<>(
                ApiCalls.as(imports.token()).get(record).jsonPath().getMap(""));
        all.keySet().removeAll(List.of("version", "recordedAt"));
        return all;
    }

    @Test
    void the_template_is_read_in_each_language() {
        for (String language : List.of("kk", "ru", "en")) {
            Response template = ApiCalls.as(imports.token()).get(imports.path() + "/template.xlsx?lang=" + language);

            JsonPath done = imports.done(imports.send("", FileImports.XLSX, template.asByteArray()));

            assertThat(done.getString("state")).as(done.prettify()).isEqualTo("DONE");
            assertThat(done.getInt("rows.total")).isZero();
        }
    }

    private JsonPath done(List<Map<String, Object>> rows) throws JsonProcessingException {
        return done(rows, "");
    }

    private JsonPath done(List<Map<String, Object>> rows, String query) throws JsonProcessingException {
        StringBuilder file = new StringBuilder();
        for (Map<String, Object> row : rows) {
            file.append(JSON.writeValueAsString(row)).append('\n');
        }
        return imports.done(query, FileImports.NDJSON, file.toString());
    }

    private static Map<String, Object> with(Map<String, Object> row, String member, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(row);
        if (value == null) {
            changed.remove(member);
        } else {
            changed.put(member, value);
        }
        return changed;
    }

    private static String came(Response answer) {
        return answer.statusCode() < 300
                ? "recorded"
                : new TreeSet<>(answer.jsonPath().<Map<String, Object>>getList("errors").stream()
                                .map(error -> error.get("pointer") + " " + error.get("code"))
                                .collect(Collectors.toSet()))
                        .toString();
    }

    private static String came(Map<String, Object> row) {
        return "REFUSED".equals(row.get("outcome")) ? new TreeSet<>(FileImports.faults(row)).toString() : "recorded";
    }
}
