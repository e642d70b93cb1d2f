package kz.ainalaiyn.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The final report of the programme of 2023 tells what the press told of it. */
class FinalReportTest {
    private static final String REPORT = "/v1/reports/final.html?programme=AINALAIYN-2023&lang=";

    /** What the press reported, and the figure that an independent recount gives. */
    private static final Map<String, List<String>> TOLD = Map.of(
            "kk",
            List.of(
                    "%d түлек қамтылды, мақсатты көрсеткіш — 100: мақсатқа қол жеткізілді.",
                    "«Start App» байқауы",
                    "4 грант берілді, барлығы 4 000 000 теңге (мақсат: 4):",
                    "Quetilon-кәдесыйлар шығару — 1 000 000 теңге",
                    "Түлектерге арналған 2 семинар өткізілді (мақсат: 2):",
                    "Балаларға арналған 3 тренинг өткізілді:",
                    "2023 жылғы 30 қазан, «Түлектер форумы»",
                    "79 жарияланым жарық көрді:",
                    "буклеттер — саны жазылмаған",
                    "«Айналайын» қиын өмірлік жағдайдағы балаларды қолдау орталығы — қабылдаушы ұйым"),
            "ru",
            List.of(
                    "Охвачено %d выпускников при цели 100: цель достигнута.",
                    "Конкурс «Start App»",
                    "Присуждено 4 гранта, всего 4 000 000 тенге (цель: 4):",
                    "Quetilon: изготовление сувениров — 1 000 000 тенге",
                    "Проведено 2 семинара для выпускников (цель: 2):",
                    "Проведено 3 тренинга для детей:",
                    "30 октября 2023 года, «Форум выпускников»",
                    "Вышло 79 публикаций:",
                    "буклеты — количество не записано",
                    "Центр поддержки детей в трудной жизненной ситуации «Айналайын» — принимающая организация"),
            "en",
            List.of(
                    "%d graduates were reached, of a target of 100: the target was met.",
                    "“Start App” competition",
                    "4 grants were awarded, 4,000,000 KZT in all (target: 4):",
                    "Healthy eating — 1,000,000 KZT",
                    "2 seminars for graduates were held (target: 2):",
                    "3 trainings for children were held:",
                    "30 October 2023, “Graduates' forum”",
                    "79 publications appeared:",
                    "booklets — quantity not recorded",
                    "Regional society of persons with disabilities — carried it out"));

    private static LoadedSuite suite;
    private static int covered;

    @BeforeAll
    static void load() throws Exception {
        suite = LoadedSuite.get();
        covered = new Recount(suite.posted()).covered();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void what_the_press_reported_is_told(String language) {
        String text = suite.as("reporter")
                .get(REPORT + language)
                .asString()
                .replaceAll("<[^>]+>", " ")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace('\u00a0', ' ')
                .replaceAll("\\s+", " ");

        assertThat(text)
                .contains(TOLD.get(language).stream()
                        .map(sentence -> sentence.formatted(covered))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kk", "ru", "en"})
    void it_can_be_printed(String language) throws Exception {
        Response pdf = suite.as("reporter").get(REPORT.replace(".html", ".pdf") + language);

        Files.write(Path.of("target/final-report-%s.pdf".formatted(language)), pdf.asByteArray());
        assertThat(pdf.contentType()).isEqualTo("application/pdf");
    }

    /** Whoever was awarded a grant is told of by the project alone. */
    @Test
    void nobody_is_named() {
        String text = suite.as("reporter").get(REPORT + "kk").asString();

        assertThat(suite.as("coordinator")
                        .get("/v1/graduates?limit=200")
                        .jsonPath()
                        .getList("items.familyName", String.class))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(text).doesNotContain(name));
    }
}
