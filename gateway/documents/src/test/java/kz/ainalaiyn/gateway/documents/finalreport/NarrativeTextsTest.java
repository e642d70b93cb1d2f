package kz.ainalaiyn.gateway.documents.finalreport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.ainalaiyn.gateway.documents.finalreport.FinalReport.Section;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.Messages;
import kz.ainalaiyn.platform.testing.Repository;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every sentence of a final report, with every number that changes the words around it. */
class NarrativeTextsTest {
    private static final int[] NUMBERS = {
        0, 1, 2, 3, 4, 5, 6, 10, 11, 12, 13, 14, 15, 19, 20, 21, 22, 24, 25, 100, 101, 102, 105, 111, 112, 114, 121,
        1000, 1001, 1002, 1111
    };

    private final Messages messages;

    NarrativeTextsTest() throws IOException {
        messages = new Messages();
    }

    /** To accept texts that are meant to be others: {@code -Dtexts=write}. */
    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void the_texts_are_these(String language) throws IOException {
        String texts = String.join("\n", texts(Language.of(language))) + "\n";
        Path file = Repository.file("gateway/documents/src/test/resources/final-report/" + language + ".txt");
        if ("write".equals(System.getProperty("texts"))) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, texts);
        }

        assertThat(file)
                .as("If the sentences are meant to be others, accept them with -Dtexts=write and read the difference")
                .hasContent(texts);
    }

    /** Each text once, in the order in which it is said first. */
    private Set<String> texts(Language language) {
        Set<String> texts = new LinkedHashSet<>();
        frame(language).forEach(texts::add);
        Stream.concat(ProgrammeSample.ofWords(), Arrays.stream(NUMBERS).boxed().flatMap(ProgrammeSample::ofNumber))
                .flatMap(sample -> sections(sample, language).stream())
                .forEach(section -> {
                    texts.add("== " + section.heading());
                    section.parts().forEach(part -> {
                        texts.add(part.sentence());
                        part.items().forEach(item -> texts.add("- " + item));
                    });
                });
        return texts;
    }

    private List<Section> sections(ProgrammeSample sample, Language language) {
        return new Narrative(sample.report(), sample.targets(), sample.facts(), messages, language).sections();
    }

    /** What stands above the sections and below them. */
    private Stream<String> frame(Language language) {
        Stream<String> asOf = Stream.of(1L, 21L, 205L, 1_234_567L)
                .flatMap(revision -> Stream.of(
                                "2026-01-01T00:00:00Z", "2026-11-25T21:12:50.907459Z", "2024-02-29T11:59:59Z")
                        .flatMap(moment -> Stream.of("Asia/Almaty", "UTC")
                                .map(zone -> messages.text(
                                        FinalReports.asOf(revision, Instant.parse(moment), zone), language))));
        return Stream.concat(
                Stream.of(FinalReportText.TITLE, FinalReportText.STALE, FinalReportText.METHOD)
                        .map(key -> messages.text(key, language)),
                asOf);
    }
}
