package kz.ainalaiyn.grants;

import static kz.ainalaiyn.grants.CompetitionFixture.as;
import static kz.ainalaiyn.platform.testing.Tokens.feedReader;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The change feed as another service reads it. */
public final class Feed {
    private Feed() {}

    /** The data of this aggregate's changes, in order. */
    public static List<Map<String, Object>> of(String subject) {
        return events(subject).stream().map(Feed::data).toList();
    }

    /** The changes of this aggregate, in order. */
    public static List<Map<String, Object>> events(String subject) {
        List<Map<String, Object>> found = new ArrayList<>();
        String query = "?limit=1000";
        while (true) {
            List<Map<String, Object>> batch = as(feedReader())
                    .accept("application/cloudevents-batch+json")
                    .get("/v1/changes" + query)
                    .jsonPath()
                    .getList("");
            if (batch.isEmpty()) {
                return found;
            }
            batch.stream().filter(event -> subject.equals(event.get("subject"))).forEach(found::add);
            query = "?limit=1000&lastEventId=" + batch.getLast().get("id");
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> data(Map<String, Object> event) {
        return (Map<String, Object>) event.get("data");
    }
}
