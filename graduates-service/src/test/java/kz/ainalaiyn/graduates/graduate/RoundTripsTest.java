package kz.ainalaiyn.graduates.graduate;

import static kz.ainalaiyn.platform.testing.Tokens.partnerA;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import kz.ainalaiyn.graduates.People;
import kz.ainalaiyn.platform.testing.Plan;
import kz.ainalaiyn.platform.testing.Plans;
import kz.ainalaiyn.platform.testing.ServiceTest;
import org.junit.jupiter.api.Test;

/** A registration waits for the database once for each statement. */
@ServiceTest
class RoundTripsTest {

    @Test
    void a_registration_by_put_takes_four_statements() throws Exception {
        People.register();
        People.register(partnerA());
        String externalId = UUID.randomUUID().toString();

        List<String> statements = registration(
                () -> People.as(partnerA()).body(People.aGraduate()).put("/v1/graduates/external/" + externalId));

        // What there is already, the record, the link of who it is with the search for duplicates, and what changed of
        // the two.
        assertThat(statements).hasSize(4);
    }

    @Test
    void a_registration_by_post_takes_three_statements() throws Exception {
        People.register();
        People.register(partnerA());

        assertThat(registration(() -> People.register(partnerA()))).hasSize(3);
    }

    /** The statements of the transaction in which the graduate is registered: duplicates are looked for beside it. */
    private static List<String> registration(Supplier<Response> request) throws Exception {
        List<Plan> plans =
                Plans.ofAll(() -> assertThat(request.get().statusCode()).isEqualTo(201));
        String transaction = plans.stream()
                .filter(plan -> plan.sql().startsWith("insert into graduate "))
                .map(Plan::transaction)
                .findFirst()
                .orElseThrow();
        return plans.stream()
                .filter(plan -> plan.transaction().equals(transaction))
                .map(Plan::sql)
                .toList();
    }
}
