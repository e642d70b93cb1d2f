package kz.ainalaiyn.platform.testing;

import static io.restassured.RestAssured.given;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The change feed of the application under test, read from its beginning to its end: other tests fill more than a page of it. */
public final class Feed {
    private Feed() {}

    /** All that this caller is told, oldest first. */
    public static List<Map<String, Object>> readBy(String token) {
        List<Map<String, Object>> told = new ArrayList<>();
        String position = "";
        List<Map<String, Object>> page;
        do {
            page = given().urlEncodingEnabled(false)
                    .auth()
                    .oauth2(token)
                    .accept("application/cloudevents-batch+json")
                    .get("/v1/changes?limit=2000" + position)
                    .jsonPath()
                    .getList("");
            told.addAll(page);
            position = page.isEmpty() ? "" : "&lastEventId=" + page.getLast().get("id");
        } while (!page.isEmpty());
        return told;
    }

    /** What this caller is told of a subject, oldest first. */
    public static List<Map<String, Object>> of(String subject, String token) {
        return readBy(token).stream()
                .filter(event -> subject.equals(event.get("subject")))
                .toList();
    }

    /** The data of what a service is told of a subject, oldest first. */
    @SuppressWarnings("unchecked")
    public static List<Map<String, Object>> dataOf(String subject) {
        return of(subject, Tokens.feedReader()).stream()
                .map(event -> (Map<String, Object>) event.get("data"))
                .toList();
    }
}
