package kz.ainalaiyn.bench.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import java.util.function.Supplier;
import kz.ainalaiyn.stack.Part;
import kz.ainalaiyn.stack.Stack;

/** The running suite, as a partner's system and a coordinator use it. */
final class Suite {
    static final String PARTNER = "partner-a";
    static final String COORDINATOR = "coordinator";

    private final Stack stack;

    Suite(Stack stack) {
        this.stack = stack;
    }

    Stack stack() {
        return stack;
    }

    /** A connection of the partner's. */
    HttpConnection connect(Part part) throws IOException {
        return connect(part, PARTNER);
    }

    private HttpConnection connect(Part part, String who) throws IOException {
        URI address = part == Part.GATEWAY ? stack.gateway() : stack.address(part);
        Supplier<String> token = () -> stack.token(who);
        return new HttpConnection(address, token);
    }

    /** The answer to the partner, which must be one of success. */
    Answer send(Part part, Request request) throws IOException {
        return send(part, PARTNER, request);
    }

    private Answer send(Part part, String who, Request request) throws IOException {
        try (HttpConnection connection = connect(part, who)) {
            return connection.send(request).mustBe(Set.of(200, 201, 202), request);
        }
    }

    /** What graduates are registered with, and a programme with its events. */
    void prepare() throws IOException {
        coordinator("/v1/districts/330000000", "{\"name\":{\"en\":\"Zhetysu region\"},\"validFrom\":\"2022-06-08\"}");
        for (String code : InventedGraduate.DISTRICTS) {
            coordinator(
                    "/v1/districts/" + code,
                    "{\"name\":{\"en\":\"District %s\"},\"validFrom\":\"2022-06-08\",\"parent\":\"330000000\"}"
                            .formatted(code));
        }
        coordinator(
                "/v1/organisations/" + InventedGraduate.ORGANISATION,
                "{\"kind\":\"PUBLIC_ASSOCIATION\",\"name\":{\"en\":\"An invented society\"}}");
        coordinator(
                "/v1/institutions/" + InventedGraduate.INSTITUTION,
                "{\"district\":\"331000000\",\"name\":{\"en\":\"An invented home\"}}");
        coordinator("/v1/programmes/BENCH", """
                {"title":{"en":"An invented programme"},"region":"KZ-33","zone":"Asia/Almaty",
                 "period":{"from":"2023-01-01","to":"2023-12-31"},"target":{"distinctGraduates":100},
                 "organisations":[{"code":"%s","role":"IMPLEMENTER"}]}
                """.formatted(InventedGraduate.ORGANISATION));
    }

    private void coordinator(String path, String json) throws IOException {
        send(Part.GATEWAY, COORDINATOR, Request.put(path, json));
    }

    /** The id of an event that has begun, planned anew unless it is there. */
    String event(String externalId) throws IOException {
        JsonNode event = send(Part.EVENTS, Request.put("/v1/events/external/" + externalId, """
                                {"programme":"BENCH","type":"SEMINAR","audience":"GRADUATES","title":{"en":"An invented seminar"},
                                 "venue":"Invented hall","startsAt":"2023-10-16T05:00:00Z"}
                                """))
                .json();
        return event.required("id").asText();
    }
}
