package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.graduates.People.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.http.TestHTTPResource;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ServiceTest;
import kz.ainalaiyn.platform.testing.Tokens;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A file that is longer than what is on its way between two machines at once. */
@ServiceTest
class LongFileTest {
    private static final int ROWS = 60_000;
    private static final String ORGANISATION = "invented-throng";
    private static final String PARTNER = Tokens.of("throng", Set.of("partner"), ORGANISATION);

    private final DataSource database;
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TestHTTPResource
    URI server;

    LongFileTest(DataSource database) {
        this.database = database;
    }

    @BeforeEach
    void fill() throws SQLException {
        People.register();
        as(Tokens.coordinator())
                .body(Map.of("kind", "OTHER", "name", Map.of("en", "Invented throng")))
                .put("/v1/organisations/" + ORGANISATION);
        insert(ROWS, "Ойдан");
    }

    @AfterEach
    void empty() throws SQLException {
        execute("delete from graduate where organisation = '%s'".formatted(ORGANISATION));
    }

    private void insert(int rows, String name) throws SQLException {
        execute("""
                insert into graduate (id, organisation, family_name, given_name, birth_date, sex, institution,
                                      graduation_year, district, version, registered_at)
                select gen_random_uuid(), '%s', '%s' || '-' || (n * 7919) %% 10000, 'Мысал',
                       '2001-01-01', 'FEMALE', 'invented-home', 2019, '339999999', 0, now()
                from generate_series(1, %d) n
                """.formatted(ORGANISATION, name, rows));
    }

    @Test
    void it_is_the_list_at_one_moment_whatever_is_written_meanwhile() throws Exception {
        Map<String, Integer> seen = new HashMap<>();
        Map<String, Integer> before = ids();
        try (BufferedReader lines = lines(open().body())) {
            count(lines.readLine(), seen);
            execute("""
                    update graduate set family_name = case when family_name < 'Ойдан-5' then 'Яғни' else 'Аян' end
                    where organisation = '%s'
                    """.formatted(ORGANISATION));
            execute("""
                    delete from graduate where id in (select id from graduate where organisation = '%s' limit 1000)
                    """.formatted(ORGANISATION));
            insert(1_000, "Ойдан");

            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                count(line, seen);
            }
        }

        assertThat(before).hasSize(ROWS);
        assertThat(seen.equals(before)).isTrue();
    }

    private static void count(String line, Map<String, Integer> seen) {
        assertThat(line).contains("\"familyName\":\"Ойдан-");
        seen.merge(line.substring(line.indexOf("\"id\":\"") + 6).substring(0, 36), 1, Integer::sum);
    }

    @Test
    void only_so_many_go_out_at_once_and_one_that_nobody_waits_for_any_more_makes_room() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 4; i++) {
                slow.add(begun());
            }

            HttpResponse<InputStream> refused = open();

            assertThat(refused.statusCode()).isEqualTo(503);
            assertThat(refused.headers().firstValue("Retry-After")).contains("30");
            as(PARTNER).get("/v1/graduates?limit=1").then().statusCode(200);
        } finally {
            for (Socket client : slow) {
                client.close();
            }
        }
        long deadline = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        List<InputStream> again = new ArrayList<>();
        while (again.size() < 4) {
            HttpResponse<InputStream> file = open();
            assertThat(System.nanoTime()).as(again.size() + " have room").isLessThan(deadline);
            if (file.statusCode() == 200) {
                again.add(file.body());
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        for (InputStream file : again) {
            file.close();
        }
    }

    /** A client that has got the beginning of the file and reads no further. */
    private Socket begun() throws IOException {
        Socket client = new Socket(server.getHost(), server.getPort());
        client.getOutputStream()
                .write(
                        "GET /v1/graduates HTTP/1.1\r\nHost: localhost\r\nAccept: application/x-ndjson\r\nAuthorization: Bearer %s\r\n\r\n"
                                .formatted(PARTNER)
                                .getBytes(StandardCharsets.US_ASCII));
        client.setSoTimeout(10_000);
        byte[] beginning = client.getInputStream().readNBytes(200);
        assertThat(new String(beginning, StandardCharsets.US_ASCII)).startsWith("HTTP/1.1 200");
        return client;
    }

    @Test
    void one_that_breaks_off_does_not_look_whole() throws Exception {
        try (BufferedReader lines = lines(open().body())) {
            assertThat(lines.readLine()).contains("Ойдан-");

            execute("""
                    select pg_terminate_backend(pid) from pg_stat_activity
                    where pid <> pg_backend_pid() and datname = current_database() and backend_xmin is not null
                    """);

            assertThatThrownBy(() -> lines.lines().count())
                    .isInstanceOf(UncheckedIOException.class)
                    .hasCauseInstanceOf(IOException.class);
        }
    }

    private HttpResponse<InputStream> open() throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(server.resolve("/v1/graduates"))
                        .header("Authorization", "Bearer " + PARTNER)
                        .header("Accept", "application/x-ndjson")
                        .build(),
                HttpResponse.BodyHandlers.ofInputStream());
    }

    private static BufferedReader lines(InputStream body) {
        return new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
    }

    private Map<String, Integer> ids() throws SQLException {
        Map<String, Integer> ids = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "select id::text from graduate where organisation = '%s'".formatted(ORGANISATION))) {
            while (rows.next()) {
                ids.put(rows.getString(1), 1);
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
