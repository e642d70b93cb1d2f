package kz.ainalaiyn.platform.testing;

import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static kz.ainalaiyn.platform.testing.ApiCalls.assertProblem;
import static kz.ainalaiyn.platform.testing.ApiCalls.created;
import static kz.ainalaiyn.platform.testing.ApiCalls.id;
import static kz.ainalaiyn.platform.testing.ApiCalls.patch;
import static kz.ainalaiyn.platform.testing.ApiCalls.withoutTrace;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Rule 12 of the API, with the list: what isn't yours doesn't exist. */
interface OwnershipContractTests {
    Sample sample();

    @Test
    default void what_is_not_yours_does_not_exist() {
        String mine = created(sample());
        assertThat(as(sample().token()).get(mine).statusCode()).isEqualTo(200);

        Response foreign = as(sample().strangerToken()).get(mine);

        Response unknown = as(sample().strangerToken()).get(sample().collection() + "/" + UUID.randomUUID());
        assertProblem(foreign, 404, "not-found");
        assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(unknown));
        assertProblem(patch(sample(), sample().strangerToken(), mine, "*", "Stolen"), 404, "not-found");
        assertThat(as(sample().strangerToken())
                        .get(sample().collection() + "?limit=200")
                        .asString())
                .doesNotContain(id(mine));
    }
}
