package kz.ainalaiyn.gateway.webhooks.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.ainalaiyn.platform.testing.Repository;
import org.junit.jupiter.api.Test;

class ChangeTypesTest {
    @Test
    void they_are_those_that_have_a_contract() throws IOException {
        try (Stream<Path> schemas = Files.list(Repository.file("contracts/changes"))) {
            List<String> types = schemas.map(
                            file -> file.getFileName().toString().replaceAll("\\.json$", ""))
                    .toList();

            assertThat(ChangeTypes.ALL).containsExactlyInAnyOrderElementsOf(types);
        }
    }
}
