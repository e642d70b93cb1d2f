package kz.ainalaiyn.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import kz.ainalaiyn.stack.Part;

/** What a partner's system does all day, one request each. */
final class Operations {
    static final String FIRST_PAGE = "page of 50, the first";
    static final String PAGE_IN_THE_MIDDLE = "page of 50, in the middle";

    /** Registered while it is measured; those below are there before. */
    static final int FIRST_CREATED = 2_000_000;

    private static final int EVENTS = 100;
    private static final int KEYS = 50;
    private static final int CURSORS = 10;
    private static final String GRADUATES = "/v1/graduates";
    /** An odd number, so that all graduates come before one comes again, far from the one before. */
    private static final long STRIDE = 7_919_317;

    private final Suite suite;
    private final int graduates;
    private final String run;

    Operations(Suite suite, int graduates) {
        this.suite = suite;
        this.graduates = graduates;
        this.run = UUID.randomUUID().toString().substring(0, 8);
    }

    List<Operation> all() throws IOException {
        Operation read = read();
        return List.of(
                read,
                read.at("read by id, through the gateway", Part.GATEWAY),
                page(FIRST_PAGE, List.of(new Cursor("", List.of())), 0.5),
                page(PAGE_IN_THE_MIDDLE, cursors(), 0.5),
                search(),
                create(),
                attendance(),
                replay());
    }

    private InventedGraduate some(long turn) {
        return new InventedGraduate((int) (turn * STRIDE % graduates));
    }

    private Operation read() {
        return new Operation(
                "read by id",
                Part.GRADUATES,
                Part.GRADUATES,
                200,
                turn -> {
                    String id = some(turn).id().toString();
                    return new Turn(Request.get(GRADUATES + "/" + id), List.of(id));
                },
                0.5);
    }

    private record Cursor(String parameter, List<String> lastRow) {}

    private Operation page(String name, List<Cursor> cursors, double target) {
        return new Operation(
                name,
                Part.GRADUATES,
                Part.GRADUATES,
                200,
                turn -> {
                    Cursor cursor = cursors.get((int) (turn % cursors.size()));
                    return new Turn(Request.get(GRADUATES + "?limit=50" + cursor.parameter), cursor.lastRow);
                },
                target);
    }

    /** Behind some pages in the middle of the list, which are found by reading it up to there. */
    private List<Cursor> cursors() throws IOException {
        List<Cursor> cursors = new ArrayList<>();
        try (HttpConnection connection = suite.connect(Part.GRADUATES)) {
            String parameter = "";
            for (int rows = 0; rows < graduates / 2; rows += 200) {
                Request request = Request.get(GRADUATES + "?limit=200" + parameter);
                JsonNode page =
                        connection.send(request).mustBe(Set.of(200), request).json();
                JsonNode last = page.required("items").get(199);
                parameter = "&cursor=" + page.required("next").asText();
                if (rows >= graduates / 2 - 200 * CURSORS) {
                    cursors.add(new Cursor(
                            parameter,
                            List.of(
                                    last.required("familyName").asText(),
                                    last.required("givenName").asText(),
                                    last.required("id").asText())));
                }
            }
        }
        return cursors;
    }

    private Operation search() {
        return new Operation(
                "search by name",
                Part.GRADUATES,
                Part.GRADUATES,
                200,
                turn -> {
                    String word = some(turn).familyWord();
                    return new Turn(Request.get(GRADUATES + "?name=" + URLEncoder.encode(word, UTF_8)), List.of(word));
                },
                Double.NaN);
    }

    private Operation create() {
        return new Operation(
                "create",
                Part.GRADUATES,
                Part.GRADUATES,
                201,
                turn -> {
                    InventedGraduate graduate = created(turn);
                    return new Turn(
                            Request.put(GRADUATES + "/external/" + graduate.externalId(), graduate.json()),
                            graduate.values());
                },
                0.5);
    }

    /** Of another size others are registered. */
    private InventedGraduate created(long turn) {
        return new InventedGraduate((int) (FIRST_CREATED + graduates + turn));
    }

    private Operation attendance() throws IOException {
        List<String> events = new ArrayList<>();
        for (int i = 0; i < EVENTS; i++) {
            events.add(suite.event("bench-" + run + "-" + i));
        }
        return new Operation(
                "attendance",
                Part.EVENTS,
                Part.EVENTS,
                201,
                turn -> {
                    String event = events.get((int) (turn % EVENTS));
                    String graduate = some(turn / EVENTS).id().toString();
                    return new Turn(
                            Request.put("/v1/events/" + event + "/attendances/" + graduate, "{\"status\":\"PRESENT\"}"),
                            List.of(event, graduate));
                },
                0.6);
    }

    /** A registration whose answer was lost is sent again. */
    private Operation replay() throws IOException {
        Operation replay = new Operation(
                "replay of a key",
                Part.GRADUATES,
                Part.GRADUATES,
                201,
                turn -> {
                    int which = (int) (turn % KEYS);
                    String key = "bench-" + run + "-" + which;
                    InventedGraduate graduate = new InventedGraduate(FIRST_CREATED / 2 + graduates + which);
                    return new Turn(Request.post(GRADUATES, "application/json", graduate.json(), key), List.of(key));
                },
                Double.NaN);
        for (int i = 0; i < KEYS; i++) {
            suite.send(Part.GRADUATES, replay.turns().apply(i).request());
        }
        return replay;
    }
}
