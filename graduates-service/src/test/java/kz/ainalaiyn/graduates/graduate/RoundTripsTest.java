package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Plan;
import kz.ainalaiyn.platform.testing.Plans;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

/** A registration waits for the database once for each statement. */
@ServiceTest
class RoundTripsTest {

    @Test
    void a_registration_asks_for_nothing_that_is_known_already() throws Exception {
        People.register();
        People.register(partnerA());

        List<Plan> plans = Plans.ofAll(
                () -> assertThat(People.register(partnerA()).statusCode()).isEqualTo(201));

        List<String> statements = plans.stream()
                .filter(plan -> plan.transaction().equals(registration(plans)))
                .map(Plan::sql)
                .toList();
        // The record, the lock and the link of who it is, what changed of the two, and the search for duplicates.
        assertThat(statements).hasSize(3);
    }

    /** Which of the transactions it is: duplicates are looked for beside it. */
    private static String registration(List<Plan> plans) {
        return plans.stream()
                .filter(plan -> plan.sql().startsWith("insert into graduate "))
                .map(Plan::transaction)
                .findFirst()
                .orElseThrow();
    }
}
