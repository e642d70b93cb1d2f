package kz.ainalaiyn.graduates.identity;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ainalaiyn.graduates.People;

/** What is done with records and their candidates in these tests, over HTTP. */
final class Candidates {
    private static final AtomicInteger BIRTH_DATES = new AtomicInteger();

    private Candidates() {}

    /**
     * A birth date that no slip makes of another one given here: of any two the years and the rest differ, or the month and the ten of the
     * day. All are of the last century, so that everybody has graduated.
     */
    static LocalDate newBirthDate() {
        int serial = BIRTH_DATES.getAndIncrement();
        return LocalDate.of(1940 + serial % 60, 1 + serial / 10, (serial < 60 ? 10 : 20) + serial % 10);
    }

    static void change(String token, String graduate, Object... members) {
        Map<String, Object> patch = new HashMap<>();
        for (int i = 0; i < members.length; i += 2) {
            patch.put((String) members[i], members[i + 1]);
        }
        as(token)
                .contentType("application/merge-patch+json; charset=UTF-8")
                .header("If-Match", "*")
                .body(patch)
                .patch("/v1/graduates/" + graduate)
                .then()
                .statusCode(200);
    }

    /** Decides by the version that was seen. */
    static Response decide(Map<String, Object> candidate, String decision) {
        return as(coordinator())
                .header("If-Match", "\"" + candidate.get("version") + "\"")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(Map.of("decision", decision))
                .post("/v1/duplicate-candidates/" + candidate.get("id") + "/decision");
    }

    static void link(String person, String graduate, String how) {
        as(coordinator())
                .body(Map.of("graduateId", graduate))
                .post("/v1/persons/" + person + "/" + how)
                .then()
                .statusCode(200);
    }

    static List<Map<String, Object>> openOf(String graduate) {
        return candidates("?status=OPEN", graduate);
    }

    static List<Map<String, Object>> of(String graduate) {
        return candidates("?", graduate);
    }

    static Map<String, Object> between(String a, String b) {
        return candidates("?", a).stream()
                .filter(candidate -> ((List<?>) candidate.get("graduates")).contains(b))
                .findFirst()
                .orElseThrow();
    }

    /** From all pages, because other tests have candidates too. */
    static List<Map<String, Object>> candidates(String query, String graduate) {
        People.awaitSearches();
        List<Map<String, Object>> all = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Response page = as(coordinator())
                    .get("/v1/duplicate-candidates" + query + (query.length() > 1 ? "&" : "") + "limit=200" + cursor);
            page.jsonPath().<Map<String, Object>>getList("items").stream()
                    .filter(candidate -> ((List<?>) candidate.get("graduates")).contains(graduate))
                    .forEach(all::add);
            String next = page.path("next");
            cursor = next == null ? null : "&cursor=" + next;
        }
        return all;
    }

    static String personOf(String graduate) {
        return as(coordinator()).get("/v1/persons?graduate=" + graduate).path("items[0].id");
    }

    /** A number of this birth date with a valid check digit. */
    static String iin(String born, int serial) {
        String date = born.substring(2).replace("-", "");
        for (int i = serial * 10; ; i++) {
            String digits = date + "4" + String.format("%04d", i);
            int check = Iin.checkDigit(digits);
            if (check < 10) {
                return digits + check;
            }
        }
    }
}
