package kz.ainalaiyn.acceptance;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.Stack;
import kz.ainalaiyn.stack.sample.Programme2023;

/** A file of invented graduates that a partner sends to a running suite. */
final class FileOfGraduates {
    private static final String IMPORTS = "/v1/graduates/imports";
    private static final Duration LONGEST = Duration.ofMinutes(30);

    private final Stack stack;
    private final int rows;
    private final String name;

    FileOfGraduates(Stack stack, String name, int rows) {
        this.stack = stack;
        this.name = name;
        this.rows = rows;
    }

    /** The address of the import, which has been begun. */
    String begin() {
        StringBuilder file = new StringBuilder(
                "externalId,familyName,givenName,birthDate,sex,institution,graduationYear,district\n");
        for (int i = 0; i < rows; i++) {
            file.append("%s-%d,Ойдан,Әлия,%d-%02d-%02d,FEMALE,invented-family-home,%d,331000000\n"
                    .formatted(name, i, 1990 + i % 15, 1 + i % 12, 1 + i % 28, 2008 + i % 15));
        }
        Response answer = partner()
                .contentType("text/csv; charset=UTF-8")
                .body(file.toString().getBytes(StandardCharsets.UTF_8))
                .post(IMPORTS);
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return answer.header("Location");
    }

    /** Has taken back what the import recorded, which is begun. */
    void undo(String address) {
        Response answer = partner().post(address + "/undo");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
    }

    /** Kills graduates-service each time another part of the rows is counted by this member of the import, and starts it again. */
    void killBetween(String address, String member, int kills) {
        for (int kill = 1; kill <= kills; kill++) {
            long done = (long) rows * kill / (kills + 1);
            await(address, member, value -> ((Number) value).longValue() >= done);
            stack.kill(Part.GRADUATES);
            stack.restart(Part.GRADUATES);
        }
    }

    Response done(String address) {
        return await(address, "finishedAt", value -> value != null);
    }

    Response now(String address) {
        return partner().get(address);
    }

    Response undone(String address) {
        return await(address, "undo.finishedAt", value -> value != null);
    }

    /** How often the feed tells that a graduate was taken back; by the graduate. */
    Map<String, Integer> toldTakenBack() {
        Map<String, Integer> times = new HashMap<>();
        String from = "";
        while (true) {
            List<Map<String, Object>> page = as("coordinator")
                    .get("/v1/graduates-changes?limit=2000" + from)
                    .jsonPath()
                    .getList("");
            if (page.isEmpty()) {
                return times;
            }
            for (Map<String, Object> change : page) {
                if (String.valueOf(change.get("type")).endsWith(".graduate-taken-back")) {
                    times.merge(String.valueOf(change.get("subject")), 1, Integer::sum);
                }
            }
            from = "&lastEventId=" + page.getLast().get("id");
        }
    }

    /** The identifiers of all records there are of the file; each record once. */
    Set<String> recorded() {
        Set<String> ids = new HashSet<>();
        String next = "/v1/graduates?limit=200";
        while (next != null) {
            Response page = partner().get(next);
            for (String externalId : page.jsonPath().<String>getList("items.externalId")) {
                if (externalId != null && externalId.startsWith(name + "-")) {
                    assertThat(ids.add(externalId)).as("twice: " + externalId).isTrue();
                }
            }
            String cursor = page.path("next");
            next = cursor == null ? null : "/v1/graduates?limit=200&cursor=" + cursor;
        }
        return ids;
    }

    /** The sheet of an event at which all of them were, which is sent at once; the import when it is done. */
    Response allWereThere(String address) {
        Response event = partner()
                .contentType("application/json")
                .body(Map.of(
                        "programme", Programme2023.CODE,
                        "type", "SEMINAR",
                        "audience", "GRADUATES",
                        "title", Map.of("en", "Invented seminar"),
                        "venue", "Invented hall",
                        "startsAt", "2023-09-15T04:00:00Z"))
                .put("/v1/events/external/" + name);
        assertThat(event.statusCode()).as(event.asString()).isEqualTo(201);
        StringBuilder sheet = new StringBuilder("graduateId,status\n");
        for (String record :
                partner().get(address + "/rows?limit=200").jsonPath().<String>getList("items.record")) {
            sheet.append(record.replaceFirst(".*/", "")).append(",PRESENT\n");
        }
        Response answer = partner()
                .contentType("text/csv; charset=UTF-8")
                .body(sheet.toString().getBytes(StandardCharsets.UTF_8))
                .post(event.header("Location") + "/attendances/imports");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(202);
        return done(answer.header("Location"));
    }

    private interface Condition {
        boolean holds(Object value);
    }

    private Response await(String address, String member, Condition condition) {
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (true) {
            Response now = partner().get(address);
            if (now.statusCode() == 200 && condition.holds(now.path(member))) {
                return now;
            }
            assertThat(System.nanoTime()).as(now.asString()).isLessThan(deadline);
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
    }

    private RequestSpecification partner() {
        return as("partner-a");
    }

    private RequestSpecification as(String who) {
        URI gateway = stack.gateway();
        return given().baseUri(gateway.toString())
                .urlEncodingEnabled(false)
                .header("Authorization", "Bearer " + stack.token(who));
    }
}
