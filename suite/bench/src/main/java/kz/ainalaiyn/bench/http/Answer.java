package kz.ainalaiyn.bench.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Set;

/** What came back: the status, the value of {@code Location} or nothing, and the body. */
record Answer(int status, String location, byte[] body) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() throws IOException {
        return JSON.readTree(body);
    }

    /** Itself, if it is one of these; what is refused is quick and measures nothing. */
    Answer mustBe(Set<Integer> statuses, Request request) {
        if (!statuses.contains(status)) {
            throw new IllegalStateException(request + " answered " + status + " " + new String(body, UTF_8));
        }
        return this;
    }
}
