package kz.ainalaiyn.graduates.identity;

import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static kz.ainalaiyn.platform.testing.Tokens.partnerB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.http.TestHTTPResource;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.sql.DataSource;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * How long a registration, a change or an erasure takes tells nothing of the people of other organisations: over many interleaved tries,
 * one that meets somebody there is as likely the slower one of two as the quicker one.
 */
@ServiceTest
class TimingTest {
    private static final Logger LOG = Logger.getLogger(TimingTest.class);

    private static final int TRIES = 1_000;
    private static final int WARM_UP = 500;
    private static final long SEED = 20231130;

    /**
     * Four standard errors of the probability of superiority of two samples of this size that do not differ, sqrt((n + m + 1) / 12nm) each:
     * by chance one run in some two thousand fails, with eight comparisons.
     */
    private static final double BOUND = 4 * Math.sqrt((2 * TRIES + 1) / (12.0 * TRIES * TRIES));

    private static final LocalDate FIRST_DAY = LocalDate.of(1940, 1, 1);

    /** What of the new record another organisation's record has too. */
    private enum Held {
        NOTHING,
        IIN,
        PHONE,
        EMAIL,
        NAME_AND_BIRTH_DATE
    }

    private final DataSource database;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(SEED);
    private int serial;

    @TestHTTPResource
    URI server;

    TimingTest(DataSource database) {
        this.database = database;
    }

    /** All that a record is known by; no two have anything of it in common but what is held. */
    private record Somebody(
            @Nullable String iin, String phone, String email, String family, String given, String born) {

        Somebody unidentified() {
            return new Somebody(null, phone, email, family, given, born);
        }

        /** The same but for what the other one has of it; an IIN goes with the birth date that it tells. */
        Somebody with(Held held, Somebody other) {
            return switch (held) {
                case NOTHING -> this;
                case IIN -> new Somebody(other.iin, phone, email, family, given, other.born);
                case PHONE -> new Somebody(iin, other.phone, email, family, given, born);
                case EMAIL -> new Somebody(iin, phone, other.email, family, given, born);
                case NAME_AND_BIRTH_DATE -> new Somebody(iin, phone, email, other.family, other.given, other.born);
            };
        }
    }

    @Test
    void what_another_organisation_holds_cannot_be_told_by_the_time_of_a_registration_or_an_erasure() throws Exception {
        People.register();
        List<Somebody> named = records(TRIES);
        warmUp();
        Somebody identified = somebody();
        register(partnerB(), identified);
        Map<Held, double[]> registering = samples();
        List<Map<Held, UUID>> registered = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            // What the one organisation registered last is what the other one tries next.
            String token = tokenOf(i);
            Somebody unknown = somebody();
            Map<Held, UUID> ids = new EnumMap<>(Held.class);
            for (Held held : shuffled(Held.values())) {
                Somebody tried = held == Held.NOTHING
                        ? unknown
                        : somebody().with(held, held == Held.NAME_AND_BIRTH_DATE ? named.get(i) : identified);
                sample(registering, held)[i] = timed(() -> ids.put(held, register(token, tried)));
            }
            registered.add(ids);
            identified = unknown;
        }
        People.awaitSearches();
        Map<Held, double[]> erasing = samples();
        // Backwards: what one has in common with the other one's of before, the other one still has.
        for (int i = TRIES - 1; i >= 0; i--) {
            String token = tokenOf(i);
            for (Held held : shuffled(Held.NOTHING, Held.IIN, Held.NAME_AND_BIRTH_DATE)) {
                UUID id = registered.get(i).get(held);
                sample(erasing, held)[i] = timed(() -> erase(token, id));
            }
        }

        for (Held held : List.of(Held.IIN, Held.PHONE, Held.EMAIL, Held.NAME_AND_BIRTH_DATE)) {
            assertAlike("Registration, " + held, sample(registering, held), sample(registering, Held.NOTHING));
        }
        for (Held held : List.of(Held.IIN, Held.NAME_AND_BIRTH_DATE)) {
            assertAlike("Erasure, " + held, sample(erasing, held), sample(erasing, Held.NOTHING));
        }
        assertTold(sample(registering, Held.NAME_AND_BIRTH_DATE), sample(registering, Held.NOTHING));
    }

    @Test
    void what_another_organisation_holds_cannot_be_told_by_the_time_of_a_change() throws Exception {
        People.register();
        warmUp();
        Map<Held, double[]> adding = samples();
        List<Map<Held, UUID>> identifiedNow = new ArrayList<>();
        for (int i = 0; i < TRIES; i++) {
            Somebody identified = somebody();
            register(partnerB(), identified);
            Map<Held, UUID> ids = new EnumMap<>(Held.class);
            for (Held held : shuffled(Held.NOTHING, Held.IIN)) {
                Somebody somebody = somebody();
                UUID id = register(partnerA(), somebody.unidentified());
                String iin = Objects.requireNonNull(held == Held.IIN ? identified.iin : somebody.iin);
                sample(adding, held)[i] = timed(() -> change(partnerA(), id, "{\"iin\":\"" + iin + "\"}"));
                ids.put(held, id);
            }
            identifiedNow.add(ids);
        }
        // What is searched behind the answer to an addition would be measured with the next request.
        People.awaitSearches();
        Map<Held, double[]> takingBack = samples();
        for (int i = 0; i < TRIES; i++) {
            for (Held held : shuffled(Held.NOTHING, Held.IIN)) {
                UUID id = identifiedNow.get(i).get(held);
                sample(takingBack, held)[i] = timed(() -> change(partnerA(), id, "{\"iin\":null}"));
            }
        }

        assertAlike("IIN added", sample(adding, Held.IIN), sample(adding, Held.NOTHING));
        assertAlike("IIN taken back", sample(takingBack, Held.IIN), sample(takingBack, Held.NOTHING));
        assertTold(sample(adding, Held.IIN), sample(adding, Held.NOTHING));
    }

    private static void assertAlike(String what, double[] meeting, double[] meetingNobody) {
        double superiority = superiority(meeting, meetingNobody);
        LOG.infof(
                "%s: median %.2f ms of %.2f ms, probability of superiority %.3f",
                what, median(meeting), median(meetingNobody), superiority);
        assertThat(superiority).as(what).isCloseTo(0.5, within(BOUND));
    }

    /**
     * The control: what the search had cost can be told. A registration that looked for candidates before it answered took 5 ms more, where
     * one without took 3; here it is as long again as it takes now, however busy the machine is.
     */
    private static void assertTold(double[] meeting, double[] meetingNobody) {
        double search = median(meetingNobody);
        double[] delayed = Arrays.stream(meeting).map(time -> time + search).toArray();
        double superiority = superiority(delayed, meetingNobody);
        LOG.infof("Later by %.1f ms: probability of superiority %.3f", search, superiority);
        assertThat(superiority).as("control").isGreaterThan(0.5 + 2 * BOUND);
    }

    private void warmUp() throws IOException, InterruptedException {
        for (int i = 0; i < WARM_UP; i++) {
            register(partnerB(), somebody());
        }
    }

    private static String tokenOf(int round) {
        return round % 2 == 0 ? partnerA() : partnerB();
    }

    private List<Held> shuffled(Held... all) {
        List<Held> order = new ArrayList<>(List.of(all));
        Collections.shuffle(order, random);
        return order;
    }

    private interface Step {
        void run() throws Exception;
    }

    private static double timed(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e6;
    }

    /** So many records of a third organisation without an IIN, written straight into the database. */
    private List<Somebody> records(int count) throws SQLException {
        People.as(coordinator())
                .body(Map.of("kind", "OTHER", "name", Map.of("en", "Invented third")))
                .put("/v1/organisations/invented-third");
        List<Somebody> records = Stream.generate(this::somebody).limit(count).toList();
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("""
                        with g as (
                            insert into graduate (id, organisation, family_name, given_name, birth_date, sex, institution,
                                                  graduation_year, district, version, registered_at)
                            values (gen_random_uuid(), 'invented-third', ?, ?, ?::date, 'FEMALE', 'invented-home', 2000,
                                    '331000000', 0, now())
                            returning id
                        )
                        insert into record_link (graduate_id, person_id, reason, linked_by, linked_at, version)
                        select id, id, 'REGISTERED', 'x', now(), 0 from g
                        """)) {
            for (Somebody somebody : records) {
                insert.setString(1, somebody.family);
                insert.setString(2, somebody.given);
                insert.setString(3, somebody.born);
                insert.addBatch();
            }
            insert.executeBatch();
            // As PostgreSQL does by itself, but not in tests.
            connection.createStatement().execute("analyze");
        }
        return records;
    }

    private UUID register(String token, Somebody somebody) throws IOException, InterruptedException {
        byte[] body = json.writeValueAsBytes(People.aGraduate(
                "iin", somebody.iin,
                "phone", somebody.phone,
                "email", somebody.email,
                "familyName", somebody.family,
                "givenName", somebody.given,
                "birthDate", somebody.born));
        HttpResponse<byte[]> answer = send(
                token,
                "/v1/graduates",
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        assertThat(answer.statusCode()).isEqualTo(201);
        return UUID.fromString(json.readTree(answer.body()).path("id").asText());
    }

    private void change(String token, UUID id, String patch) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(
                token,
                "/v1/graduates/" + id,
                request -> request.header("Content-Type", "application/merge-patch+json")
                        .header("If-Match", "*")
                        .method("PATCH", HttpRequest.BodyPublishers.ofString(patch)));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    private void erase(String token, UUID id) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = send(
                token,
                "/v1/graduates/" + id,
                request -> request.header("If-Match", "*").DELETE());
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    private HttpResponse<byte[]> send(String token, String path, UnaryOperator<HttpRequest.Builder> request)
            throws IOException, InterruptedException {
        HttpRequest.Builder authorised =
                HttpRequest.newBuilder(server.resolve(path)).header("Authorization", "Bearer " + token);
        return http.send(request.apply(authorised).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private Somebody somebody() {
        serial++;
        String born = FIRST_DAY.plusDays(2L * serial).toString();
        return new Somebody(
                Candidates.iin(born, serial % 900),
                "+7701%07d".formatted(serial),
                "invented-%d@example.org".formatted(serial),
                letters(),
                letters(),
                born);
    }

    private String letters() {
        return random.ints(10, 'а', 'я' + 1)
                .collect(() -> new StringBuilder("О"), StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Map<Held, double[]> samples() {
        Map<Held, double[]> samples = new EnumMap<>(Held.class);
        for (Held held : Held.values()) {
            samples.put(held, new double[TRIES]);
        }
        return samples;
    }

    private static double[] sample(Map<Held, double[]> samples, Held held) {
        return Objects.requireNonNull(samples.get(held));
    }

    private static double median(double[] times) {
        double[] sorted = times.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** The probability that one of the first is greater than one of the second, and half of that they are equal (Mann and Whitney). */
    private static double superiority(double[] first, double[] second) {
        double sum = 0;
        for (double one : first) {
            int below = 0;
            int equal = 0;
            for (double other : second) {
                below += other < one ? 1 : 0;
                equal += other == one ? 1 : 0;
            }
            sum += below + equal / 2.0;
        }
        return sum / first.length / second.length;
    }
}
