package kz.ainalaiyn.platform.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change as its reader gets it.
 *
 * @param id the position in the feed, opaque
 * @param type what happened
 * @param subject the aggregate's id
 * @param version the aggregate's version after the change: apply only what is newer than what you have, because a
 *     transaction that began earlier can come earlier in the feed with a later version
 * @param organisation the code of the organisation whose record it is; null where it is none's
 * @param time when it was recorded
 * @param data the rest
 */
public record FeedEvent(
        String id,
        String type,
        String subject,
        long version,
        @Nullable String organisation,
        Instant time,
        JsonNode data) {

    static FeedEvent of(JsonNode event) {
        return new FeedEvent(
                event.required("id").asText(),
                event.required("type").asText(),
                event.required("subject").asText(),
                event.required("aggregateversion").asLong(),
                event.path("organisation").asText(null),
                Instant.parse(event.required("time").asText()),
                event.required("data"));
    }

    /**
     * The event as the feed gives it, for whoever hands it on.
     *
     * @param service that tells it, such as {@code graduates-service}
     */
    public ObjectNode cloudEvent(String service) {
        ObjectNode event = JsonNodeFactory.instance
                .objectNode()
                .put("specversion", CloudEvent.SPECIFICATION)
                .put("id", id)
                .put("source", "/" + service)
                .put("type", type)
                .put("subject", subject)
                .put("time", time.toString())
                .put("datacontenttype", CloudEvent.CONTENT_TYPE)
                .put("aggregateversion", version);
        if (organisation != null) {
            event.put("organisation", organisation);
        }
        return event.set("data", data);
    }
}
