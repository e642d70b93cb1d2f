package kz.ainalaiyn.platform.testing;

import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

/** Rule 3 of the API, by the plans of the database: a page of a list costs what it shows, however long the list is. */
public abstract class PlanContractTests {
    private static final int LIMIT = 5;

    /** Enough for what a list hangs on, such as A's programmes; far less than what lies between the rows of A. */
    private static final int ROWS_READ = 100;

    /** Often enough that the database could keep a plan that is good for any parameters and best for none. */
    private static final int TIMES = 10;

    /** The lists as A asks for them, each made thousands of rows long, all but one in 64 another's. */
    protected abstract List<String> longLists() throws SQLException;

    /** The paths of the contract, with their places, of lists that have some dozens of rows at the most. */
    protected abstract List<String> shortLists();

    @Test
    void a_page_of_a_long_list_costs_what_it_shows() throws SQLException, IOException {
        List<String> lists = longLists();
        for (String list : lists) {
            String first = list + "?limit=" + LIMIT;
            String next = assertCheap(first).jsonPath().getString("next");
            assertThat(next).as(list + " is long").isNotNull();
            assertCheap(first + "&cursor=" + next);
        }
        for (Operation operation : Operation.all()) {
            if (isList(operation)) {
                assertThat(lists.stream().anyMatch(operation::isAt)
                                ^ shortLists().contains(operation.path()))
                        .as(operation + " is a long list or a short one")
                        .isTrue();
            }
        }
    }

    private static Response assertCheap(String page) throws SQLException, IOException {
        AtomicReference<Response> answer = new AtomicReference<>();
        List<Plan> plans = Plans.during(() -> {
            for (int i = 0; i < TIMES; i++) {
                answer.set(as(Tokens.partnerA()).get(page));
            }
        });
        assertThat(answer.get().statusCode()).as(answer.get().asString()).isEqualTo(200);
        assertThat(plans).as(page).hasSizeGreaterThanOrEqualTo(TIMES);
        for (Plan plan : plans) {
            assertThat(plan.rowsRead())
                    .as(page + " " + plan.root().toPrettyString())
                    .isLessThanOrEqualTo(ROWS_READ);
        }
        return answer.get();
    }

    /** The feed of changes is no list with pages. */
    private static boolean isList(Operation operation) {
        return operation.reads()
                && !operation.path().equals("/v1/changes")
                && operation
                        .content()
                        .path("parameters")
                        .findValuesAsText("name")
                        .contains("limit");
    }
}
