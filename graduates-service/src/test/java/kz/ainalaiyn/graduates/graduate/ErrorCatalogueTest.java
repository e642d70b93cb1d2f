package kz.ainalaiyn.graduates.graduate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The address that a problem's type names leads to a heading of docs/guides/errors.md. */
class ErrorCatalogueTest {
    private static final Path CATALOGUE = Path.of("../docs/guides/errors.md");

    @ParameterizedTest
    @EnumSource
    void every_type_of_problem_is_explained_with_its_status(GraduateProblem problem) throws IOException {
        assertThat(Files.readAllLines(CATALOGUE))
                .containsSequence("### " + problem.slug(), "", "%d, %s.".formatted(problem.status(), problem.title()));
    }
}
