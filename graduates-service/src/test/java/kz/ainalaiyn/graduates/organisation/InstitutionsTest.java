package kz.ainalaiyn.graduates.organisation;

import static kz.ainalaiyn.graduates.People.as;
import static kz.ainalaiyn.platform.testing.Tokens.coordinator;
import static kz.ainalaiyn.platform.testing.Tokens.feedReader;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Feed;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@ServiceTest
class InstitutionsTest {
    @BeforeEach
    void people() {
        People.register();
    }

    @Test
    void its_name_is_told_to_those_who_see_all_and_nothing_where_nothing_changed() {
        String code = "told-" + UUID.randomUUID();
        put(code, "Invented home");
        put(code, "Invented home");
        put(code, "Invented family home");

        List<Map<String, Object>> told = Feed.of(code, feedReader());

        assertThat(told).extracting("type").containsOnly("kz.ainalaiyn.graduates.institution-changed");
        assertThat(told).extracting("aggregateversion").containsExactly(0, 1);
        assertThat(told)
                .extracting("data")
                .containsExactly(
                        Map.of("district", People.REGION, "name", Map.of("en", "Invented home")),
                        Map.of("district", People.REGION, "name", Map.of("en", "Invented family home")));
        assertThat(Feed.of(code, partnerA())).isEmpty();
    }

    private static void put(String code, String name) {
        as(coordinator())
                .body(Map.of("district", People.REGION, "name", Map.of("en", name)))
                .put("/v1/institutions/" + code);
    }
}
