package kz.ainalaiyn.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InventedGraduateTest {
    private static final int SOME = 50_000;

    @Test
    void nobody_has_the_id_the_person_or_the_number_of_another() {
        Set<UUID> ids = new HashSet<>();
        Set<String> iins = new HashSet<>();
        IntStream.range(0, SOME).mapToObj(InventedGraduate::new).forEach(graduate -> {
            ids.add(graduate.id());
            ids.add(graduate.person());
            iins.add(Objects.requireNonNullElse(graduate.iin(), graduate.externalId()));
        });

        assertThat(ids).hasSize(2 * SOME).allMatch(id -> id.version() == 4 && id.variant() == 2);
        assertThat(iins).hasSize(SOME);
    }

    @Test
    void a_number_tells_the_birth_date_and_nearly_everybody_has_one() {
        assertThat(new InventedGraduate(8000 * 3).iin()).startsWith("8501014800");
        assertThat(IntStream.range(0, SOME)
                        .mapToObj(InventedGraduate::new)
                        .filter(graduate -> graduate.iin() == null)
                        .count())
                .isLessThan(SOME / 50);
    }
}
