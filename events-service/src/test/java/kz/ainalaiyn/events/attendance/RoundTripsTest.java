package kz.ainalaiyn.events.attendance;

import static kz.ainalaiyn.events.EventFixture.planned;
import static kz.ainalaiyn.events.EventFixture.record;
import static kz.ainalaiyn.events.EventFixture.register;
import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import kz.ainalaiyn.events.EventFixture;
import kz.ainalaiyn.graduates.client.FakeGraduates;
import kz.ainalaiyn.platform.testing.Plan;
import kz.ainalaiyn.platform.testing.Plans;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A write waits for the database once for each statement, and every other write on the same seats waits with it. */
@ServiceTest
@QuarkusTestResource(FakeGraduates.class)
class RoundTripsTest {
    private static final int MOST = 4;

    /** What a write of these reads and writes, and nothing that happens beside it does. */
    private static final Pattern TABLES =
            Pattern.compile("\\b(event|known_graduate|seats|registration|attendance|outbox)\\b");

    @BeforeEach
    void programmes() {
        EventFixture.register();
    }

    @Test
    void a_registration_takes_four_statements() throws Exception {
        UUID graduate = known();
        String event = planned(partnerA(), "capacity", 1);

        List<String> statements = during(() ->
                assertThat(register(partnerA(), event, graduate).statusCode()).isEqualTo(201));

        assertThat(statements).hasSize(MOST);
    }

    @Test
    void an_attendance_takes_four_statements() throws Exception {
        UUID graduate = known();
        String event = planned(partnerA(), "startsAt", "2023-11-30T09:00:00Z");

        List<String> statements = during(
                () -> assertThat(record(partnerA(), event, graduate, "PRESENT").statusCode())
                        .isEqualTo(201));

        assertThat(statements).hasSize(MOST);
    }

    /** A graduate whom the feed has told of. */
    private static UUID known() {
        UUID graduate = FakeGraduates.ofA();
        register(partnerA(), planned(partnerA()), graduate);
        return graduate;
    }

    private static List<String> during(Runnable write) throws Exception {
        return Plans.ofAll(write).stream()
                .map(Plan::sql)
                .filter(sql -> TABLES.matcher(sql).find())
                .toList();
    }
}
