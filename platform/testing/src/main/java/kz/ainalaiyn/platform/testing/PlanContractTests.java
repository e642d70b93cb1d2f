package kz.ainalaiyn.platform.testing;

import static kz.ainalaiyn.platform.testing.ApiCalls.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.response.Response;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Rule 3 of the API, by the plans of the database: a page of a list costs what it shows, however long the list is. */
public abstract class PlanContractTests {
    private static final int LIMIT = 5;

    /** Enough for what a list hangs on, such as A's programmes; far less than what lies between the rows of A. */
    private static final int ROWS_READ = 100;

    /** Often enough that the database could keep a plan that is good for any parameters and best for none. */
    private static final int TIMES = 10;

    private static final Set<String> NO_FILTERS = Set.of("limit", "cursor", "sort", "count", "expand");

    /**
     * The lists as A asks for them, each made thousands of rows long, all but one in 64 another's; one that needs a parameter with it, as in
     * {@code /v1/timeline?graduate=…}.
     */
    protected abstract List<String> longLists() throws SQLException;

    /** The paths of the contract, with their places, of lists that have some dozens of rows at the most. */
    protected abstract List<String> shortLists();

    /**
     * A list with a filter that lets few rows through, {@code /v1/events?status=CANCELLED}: one for each filter of each of the long lists. The
     * rows that it lets through are no more than {@value #ROWS_READ}.
     */
    protected abstract List<String> narrowedLists();

    @Test
    void a_page_of_a_long_list_costs_what_it_shows_in_each_order_and_with_each_filter()
            throws SQLException, IOException {
        List<String> lists = longLists();
        assertCheapInEachOrder(lists);
        assertCheapWithEachFilter(lists);
    }

    private void assertCheapInEachOrder(List<String> lists) throws SQLException, IOException {
        for (String list : lists) {
            for (String order : orders(list)) {
                for (String token : List.of(Tokens.partnerA(), Tokens.coordinator())) {
                    String first = list + (hasQuery(list) ? "&" : "?") + "limit=" + LIMIT + order;
                    String next = assertCheap(token, first).jsonPath().getString("next");
                    assertThat(next).as(list + " is long").isNotNull();
                    assertCheap(token, first + "&cursor=" + next);
                }
            }
        }
        for (Operation operation : Operation.all()) {
            if (isList(operation)) {
                assertThat(lists.stream().map(PlanContractTests::path).anyMatch(operation::isAt)
                                ^ shortLists().contains(operation.path()))
                        .as(operation + " is a long list or a short one")
                        .isTrue();
            }
        }
    }

    private void assertCheapWithEachFilter(List<String> lists) throws SQLException, IOException {
        List<String> narrowed = narrowedLists();
        for (String page : narrowed) {
            assertCheap(Tokens.partnerA(), page + "&limit=" + LIMIT);
            assertCheap(Tokens.coordinator(), page + "&limit=" + LIMIT);
        }
        for (String list : lists) {
            for (String parameter : Operation.list(path(list)).queryParameters()) {
                assertThat(NO_FILTERS.contains(parameter)
                                || list.contains("?" + parameter + "=")
                                || narrowed.stream()
                                        .anyMatch(page ->
                                                page.startsWith(list + (hasQuery(list) ? "&" : "?") + parameter + "=")))
                        .as(list + " is filtered by " + parameter)
                        .isTrue();
            }
        }
    }

    private static List<String> orders(String list) throws IOException {
        return Stream.concat(
                        Stream.of(""),
                        Operation.list(path(list)).values("sort").stream().map(order -> "&sort=" + order))
                .toList();
    }

    private static Response assertCheap(String token, String page) throws SQLException, IOException {
        AtomicReference<Response> answer = new AtomicReference<>();
        List<Plan> plans = Plans.during(() -> {
            for (int i = 0; i < TIMES; i++) {
                answer.set(as(token).get(page));
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

    private static boolean hasQuery(String list) {
        return list.contains("?");
    }

    private static String path(String list) {
        return list.replaceFirst("\\?.*", "");
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
