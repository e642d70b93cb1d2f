package kz.ainalaiyn.gateway.documents.release;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.LocalizedText;

/**
 * The public figures as a catalogue of datasets (DCAT 3) in JSON-LD, so that portals of open data and search engines find them.
 *
 * @param context what the prefixes stand for
 * @param id the catalogue's own address
 * @param type {@code dcat:Catalog}
 * @param title in three languages
 * @param description what is counted, in three languages
 * @param publisher who gives the figures out
 * @param datasets a dataset for each programme whose figures are public
 * @see <a href="https://www.w3.org/TR/vocab-dcat-3/">DCAT 3</a>
 */
public record DataCatalog(
        @JsonProperty("@context") Map<String, String> context,
        @JsonProperty("@id") String id,
        @JsonProperty("@type") String type,
        @JsonProperty("dct:title") List<Text> title,
        @JsonProperty("dct:description") List<Text> description,
        @JsonProperty("dct:publisher") Agent publisher,
        @JsonProperty("dcat:dataset") List<Dataset> datasets) {

    private static final Map<String, String> CONTEXT = Map.of(
            "dcat", "http://www.w3.org/ns/dcat#",
            "dct", "http://purl.org/dc/terms/",
            "foaf", "http://xmlns.com/foaf/0.1/",
            "xsd", "http://www.w3.org/2001/XMLSchema#");
    private static final LocalizedText TITLE = new LocalizedText(
            "Бағдарламалардың жалпыға ашық көрсеткіштері",
            "Открытые показатели программ",
            "Public figures of programmes");
    static final LocalizedText DESCRIPTION = new LocalizedText(
            "Бағдарлама қанша әртүрлі түлекті қамтыды. 1-ден 7-ге дейінгі сандар жасырылған, қалғандары 5-ке дейін дөңгелектенген.",
            "Скольких разных выпускников охватила программа. Числа от 1 до 7 скрыты, остальные округлены до 5.",
            "How many different graduates a programme reached. Numbers from 1 to 7 are hidden, all others are rounded to the nearest 5.");

    /**
     * A text in one language.
     *
     * @param language its tag (BCP 47)
     * @param value the text
     */
    public record Text(
            @JsonProperty("@language") String language,
            @JsonProperty("@value") String value) {
        static List<Text> of(LocalizedText text) {
            return Arrays.stream(Language.values())
                    .flatMap(language ->
                            Stream.ofNullable(text.given(language)).map(value -> new Text(language.tag(), value)))
                    .toList();
        }
    }

    /**
     * A value whose type is said.
     *
     * @param type such as {@code xsd:date}
     * @param value in the type's form
     */
    public record Literal(
            @JsonProperty("@type") String type,
            @JsonProperty("@value") String value) {
        static Literal of(LocalDate day) {
            return new Literal("xsd:date", day.toString());
        }

        static Literal of(Instant moment) {
            return new Literal("xsd:dateTime", moment.toString());
        }
    }

    /**
     * Something that has an address.
     *
     * @param id the address
     */
    public record Reference(@JsonProperty("@id") String id) {}

    /**
     * An organisation.
     *
     * @param type {@code foaf:Agent}
     * @param name what it is called
     */
    public record Agent(
            @JsonProperty("@type") String type,
            @JsonProperty("foaf:name") String name) {}

    /**
     * Days.
     *
     * @param type {@code dct:PeriodOfTime}
     * @param start the first day
     * @param end the last day
     */
    public record PeriodOfTime(
            @JsonProperty("@type") String type,
            @JsonProperty("dcat:startDate") Literal start,
            @JsonProperty("dcat:endDate") Literal end) {}

    /**
     * A form in which the figures can be had.
     *
     * @param type {@code dcat:Distribution}
     * @param accessUrl where it is
     * @param downloadUrl the same: the file is there
     * @param mediaType what it is, as IANA lists it
     * @param conformsTo what it is made after: the contract of the API, or the model of tables that CSV on the Web has
     */
    public record Distribution(
            @JsonProperty("@type") String type,
            @JsonProperty("dcat:accessURL") Reference accessUrl,
            @JsonProperty("dcat:downloadURL") Reference downloadUrl,
            @JsonProperty("dcat:mediaType") Reference mediaType,
            @JsonProperty("dct:conformsTo") Reference conformsTo) {}

    /**
     * The figures of one programme.
     *
     * @param id their address
     * @param type {@code dcat:Dataset}
     * @param identifier the programme's code
     * @param title the programme's title, in the languages that it has one in
     * @param description what is counted
     * @param issued when they were published
     * @param temporal the programme's period
     * @param landingPage the page for people
     * @param distributions the forms
     */
    public record Dataset(
            @JsonProperty("@id") String id,
            @JsonProperty("@type") String type,
            @JsonProperty("dct:identifier") String identifier,
            @JsonProperty("dct:title") List<Text> title,
            @JsonProperty("dct:description") List<Text> description,
            @JsonProperty("dct:issued") Literal issued,
            @JsonProperty("dct:temporal") PeriodOfTime temporal,
            @JsonProperty("dcat:landingPage") Reference landingPage,
            @JsonProperty("dcat:distribution") List<Distribution> distributions) {
        static Dataset of(PublicRelease release, String gateway) {
            String address = gateway + "/v1/releases/" + release.programme();
            return new Dataset(
                    address,
                    "dcat:Dataset",
                    release.programme(),
                    Text.of(release.title()),
                    Text.of(DESCRIPTION),
                    Literal.of(release.releasedAt()),
                    new PeriodOfTime(
                            "dct:PeriodOfTime",
                            Literal.of(release.period().from()),
                            Literal.of(release.period().to())),
                    new Reference(gateway + "/releases/" + release.programme()),
                    List.of(
                            distribution(address, "application/json", gateway + "/openapi.json"),
                            distribution(
                                    address + "/figures.csv", "text/csv", "http://www.w3.org/TR/tabular-data-model/")));
        }

        private static Distribution distribution(String url, String mediaType, String conformsTo) {
            return new Distribution(
                    "dcat:Distribution",
                    new Reference(url),
                    new Reference(url),
                    new Reference("https://www.iana.org/assignments/media-types/" + mediaType),
                    new Reference(conformsTo));
        }
    }

    static DataCatalog of(List<PublicRelease> releases, String gateway, String publisher) {
        return new DataCatalog(
                CONTEXT,
                gateway + "/v1/data-catalog",
                "dcat:Catalog",
                Text.of(TITLE),
                Text.of(DESCRIPTION),
                new Agent("foaf:Agent", publisher),
                releases.stream().map(release -> Dataset.of(release, gateway)).toList());
    }
}
