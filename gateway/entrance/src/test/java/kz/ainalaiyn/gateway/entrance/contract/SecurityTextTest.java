package kz.ainalaiyn.gateway.entrance.contract;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.GatewayTest;
import org.junit.jupiter.api.Test;

@GatewayTest
class SecurityTextTest {
    private static final Instant NOON = Instant.parse("2026-11-28T12:00:00Z");

    @Test
    void it_names_whom_to_tell_and_until_when_that_holds() {
        String text = new SecurityTextResource(
                        Optional.of(List.of("mailto:security@invented.example", "https://invented.example/security")),
                        "https://gateway.invented.example",
                        InstantSource.fixed(NOON))
                .get();

        Map<String, List<String>> fields = text.lines()
                .map(line -> line.split(": ", 2))
                .collect(Collectors.groupingBy(
                        field -> field[0], Collectors.mapping(field -> field[1], Collectors.toList())));
        assertThat(fields.get("Contact"))
                .containsExactly("mailto:security@invented.example", "https://invented.example/security");
        // RFC 9116: exactly one, and less than a year ahead.
        assertThat(fields.get("Expires"))
                .singleElement()
                .satisfies(expires ->
                        assertThat(Instant.parse(expires)).isBetween(NOON, NOON.plusSeconds(365 * 24 * 3600)));
        assertThat(fields.get("Canonical"))
                .containsExactly("https://gateway.invented.example/.well-known/security.txt");
    }

    @Test
    void nobody_is_named_whom_nobody_told_us_of() {
        assertThat(given().get("/.well-known/security.txt").statusCode()).isEqualTo(404);
    }
}
