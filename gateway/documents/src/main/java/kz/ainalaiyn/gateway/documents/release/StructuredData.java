package kz.ainalaiyn.gateway.documents.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;

/**
 * What the page of a release tells search engines.
 *
 * @see <a href="https://schema.org/Dataset">schema.org, Dataset</a>
 */
record StructuredData(
        @JsonProperty("@context") String context,
        @JsonProperty("@type") String type,
        String name,
        String description,
        String inLanguage,
        String temporalCoverage,
        String datePublished,
        boolean isAccessibleForFree,
        List<DataDownload> distribution) {
    private static final String VOCABULARY = "https://schema.org";

    /** A file; its address is seen from that of the page. */
    record DataDownload(@JsonProperty("@type") String type, String encodingFormat, String contentUrl) {}

    static StructuredData of(PublicRelease release, Locale language) {
        String address = "/v1/releases/" + release.programme();
        return new StructuredData(
                VOCABULARY,
                "Dataset",
                release.title().in(language),
                DataCatalog.DESCRIPTION.in(language),
                language.getLanguage(),
                release.period().from() + "/" + release.period().to(),
                release.releasedAt().toString(),
                true,
                List.of(
                        new DataDownload("DataDownload", "application/json", address),
                        new DataDownload("DataDownload", "text/csv", address + "/figures.csv")));
    }

    /** As it stands within an element {@code script}, which no text in it can end. */
    String inHtml(ObjectMapper json) {
        try {
            return json.writeValueAsString(this).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A record of texts is JSON", e);
        }
    }
}
