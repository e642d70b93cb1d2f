package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.aGraduate;
import static kz.ainalaiyn.graduates.People.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Plan;
import kz.ainalaiyn.platform.testing.Plans;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 3 of the API where it is hardest: a hundred thousand names in Kazakh order, many of them alike. */
@ServiceTest
class LongListTest {
    private static final int ROWS = 100_000;
    private static final int LIMIT = 200;
    private static final String ORGANISATION = "invented-multitude";
    private static final String PARTNER = Tokens.of("multitude", Set.of("partner"), ORGANISATION);
    private static final String FIRST_PAGE = "/v1/graduates?limit=" + LIMIT;

    private final DataSource database;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();

    @TestHTTPResource
    URI server;

    LongListTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.register();
        as(Tokens.coordinator())
                .body(Map.of("kind", "OTHER", "name", Map.of("en", "Invented multitude")))
                .put("/v1/organisations/" + ORGANISATION);
        execute("""
                insert into graduate (id, organisation, family_name, given_name, birth_date, sex, institution,
                                      graduation_year, district, version, registered_at)
                select gen_random_uuid(), case when n %% 6 = 0 then 'ainalaiyn-centre' else '%s' end,
                       (array['Ойдан', 'Әзірше', 'ойдан', 'Өзге', 'Оylan', 'Ұшқыр', 'Һәм', 'І'])[1 + n %% 8]
                           || '-' || (n * 7919) %% 10000,
                       (array['Мысал', 'Әлі', 'Үлгі', 'мысал'])[1 + n / 8 %% 4],
                       '2001-01-01', 'FEMALE', 'invented-home', 2019, '339999999', 0, now()
                from generate_series(1, %d) n
                """.formatted(ORGANISATION, ROWS / 5 * 6));
        execute("analyze graduate");
    }

    @AfterEach
    void empty() throws SQLException {
        execute("""
                delete from record_link where graduate_id in (select id from graduate where organisation = '%s')
                """.formatted(ORGANISATION));
        execute("""
                delete from graduate where organisation = '%s' or district = '339999999'
                """.formatted(ORGANISATION));
        execute("analyze graduate");
    }

    /** All who were there before have one birth date: in that order they are told apart by their ids alone. */
    @ParameterizedTest
    @ValueSource(strings = {"", "&sort=-birthDate"})
    void every_row_is_seen_once_and_a_page_costs_the_same_at_any_depth_while_others_write(String order)
            throws Exception {
        String firstPage = FIRST_PAGE + order;
        Set<String> before = ids();
        Plan first = planOf(firstPage);
        Map<String, Integer> seen = new HashMap<>();
        String deepest = firstPage;
        Semaphore pages = new Semaphore(0);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writing = threads.submit(() -> writeBeside(pages));
            for (String page = firstPage; page != null; page = walk(firstPage, page, seen)) {
                deepest = seen.size() < ROWS - LIMIT ? page : deepest;
                pages.release();
            }
            writing.get();
        }

        assertThat(before).hasSize(ROWS);
        assertThat(before.stream().filter(id -> seen.getOrDefault(id, 0) != 1)).isEmpty();
        Plan last = planOf(deepest);
        assertThat(last.withoutAnIndex()).as(last.root().toPrettyString()).isEmpty();
        assertThat(List.of(first.rowsRead(), last.rowsRead())).containsOnly(LIMIT + 1L);
        assertThat(last.buffers()).isLessThan(2 * first.buffers());
    }

    @Test
    void a_search_by_name_reads_no_record_of_another_organisation() throws Exception {
        execute("""
                update graduate set family_name = 'Жалғыз'
                where id in (select id from graduate where organisation = '%s' limit 300)
                """.formatted(ORGANISATION));

        Plan heldElsewhere = planOf(Tokens.partnerB(), "/v1/graduates?name=Жалғыз");
        Plan own = planOf(PARTNER, "/v1/graduates?name=Жалғыз&limit=200");

        assertThat(heldElsewhere.rowsRead())
                .as(heldElsewhere.root().toPrettyString())
                .isZero();
        assertThat(own.rowsRead()).as("control").isGreaterThanOrEqualTo(201);
    }

    private static Plan planOf(String page) throws SQLException, IOException {
        return planOf(PARTNER, page);
    }

    private static Plan planOf(String token, String page) throws SQLException, IOException {
        List<Plan> plans = Plans.during(() -> as(token).get(page).then().statusCode(200)).stream()
                // What the service does by itself meanwhile is not the page's.
                .filter(plan -> plan.sql().startsWith("select id, organisation"))
                .toList();
        assertThat(plans).hasSize(1);
        return plans.getFirst();
    }

    /** Counts the rows of a page; the path of the next one. */
    private @Nullable String walk(String firstPage, String page, Map<String, Integer> seen)
            throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = http.send(
                HttpRequest.newBuilder(server.resolve(page))
                        .header("Authorization", "Bearer " + PARTNER)
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = json.readTree(answer.body());
        body.path("items").forEach(item -> seen.merge(item.path("id").asText(), 1, Integer::sum));
        return body.has("next") ? firstPage + "&cursor=" + body.path("next").asText() : null;
    }

    /** Registers graduates all over the alphabet and moves each to another place in either order, at the pace of the reader. */
    private static void writeBeside(Semaphore pages) {
        for (int i = 0; i < ROWS / LIMIT / 2; i++) {
            pages.acquireUninterruptibly(2);
            String name =
                    "%s-%d".formatted(List.of("Аян", "Ойдан", "Өзге", "Яғни").get(i % 4), i);
            String path = as(PARTNER)
                    .body(aGraduate("familyName", name))
                    .post("/v1/graduates")
                    .header("Location");
            as(PARTNER)
                    .header("If-Match", "*")
                    .contentType("application/merge-patch+json; charset=UTF-8")
                    .body(Map.of("familyName", "Қайта-" + name, "birthDate", "2000-05-17"))
                    .patch(path)
                    .then()
                    .statusCode(200);
        }
    }

    private Set<String> ids() throws SQLException {
        Set<String> ids = new HashSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select id::text from graduate where organisation = '%s'".formatted(ORGANISATION))) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
