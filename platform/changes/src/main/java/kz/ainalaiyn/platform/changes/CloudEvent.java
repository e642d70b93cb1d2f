package kz.ainalaiyn.platform.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * One change in the feed.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/spec.md">CloudEvents 1.0</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Change", description = "One change, a CloudEvent 1.0.")
record CloudEvent(
        @Schema(examples = "1.0") String specversion,

        @Schema(description = "The position in the feed, opaque: the next lastEventId.", maxLength = 512)
        String id,

        @Schema(description = "The service that tells it.", examples = "/graduates-service", maxLength = 64)
        String source,

        @Schema(examples = "kz.ainalaiyn.graduates.graduate-registered", maxLength = 128)
        String type,

        @Schema(description = "The id of what changed, or the ids that it has together.", maxLength = 128)
        String subject,

        @Schema(description = "When it was recorded.") Instant time,

        @Schema(examples = "application/json", maxLength = 64)
        String datacontenttype,

        @Schema(
                description =
                        "The version of what changed, after the change: apply only what is newer than what you have.",
                minimum = "0",
                maximum = "2147483647")
        long aggregateversion,

        @Schema(description = "The organisation whose record it is; absent where it is none's.", maxLength = 64)
        @Nullable
        String organisation,

        @Schema(
                description =
                        "The identifier that the organisation gave to what changed, as it is now; absent where it gave none, or the record is no more.",
                examples = "camp-07",
                maxLength = 128)
        @Nullable
        String externalid,

        @Schema(type = SchemaType.OBJECT, additionalProperties = Object.class) @JsonRawValue
        String data) {

    static final String SPECIFICATION = "1.0";
    static final String CONTENT_TYPE = "application/json";

    static CloudEvent of(RecordedChange change, String source, FeedPositions positions, @Nullable String externalId) {
        return new CloudEvent(
                SPECIFICATION,
                positions.seal(change.position()),
                source,
                change.type(),
                change.subject(),
                change.recordedAt(),
                CONTENT_TYPE,
                change.version(),
                change.organisation(),
                externalId,
                change.data());
    }
}
