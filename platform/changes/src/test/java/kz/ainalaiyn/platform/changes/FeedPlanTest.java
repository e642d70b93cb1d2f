package kz.ainalaiyn.platform.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FeedPlanTest {

    private static final FeedDatabase DATABASE = FeedDatabase.fresh();

    // A page of 200 rows, its way down the index, and room.
    private static final int FEW_BUFFERS = 40;

    @BeforeAll
    static void write_100_000_changes() throws Exception {
        DATABASE.run("""
                insert into outbox (xid, type, subject, version, organisation, recorded_at, data)
                select (100 + n / 500)::text::xid8, 'kz.ainalaiyn.test.changed', 'subject ' || n, 1,
                       case when n % 1000 = 0 then 'small' else 'large' end, now(), '{"some": "data of a usual size"}'
                from generate_series(1, 100000) n
                """);
        DATABASE.run("analyze outbox");
    }

    @Test
    void a_page_from_the_middle_touches_few_buffers() throws Exception {
        var plan = explain(ChangeLog.EVERYTHING
                .replaceFirst("\\?", "'250'")
                .replaceFirst("\\?", "50000")
                .replace("?", "200"));

        assertThat(indexOf(plan)).isEqualTo("outbox_pkey");
        assertThat(buffers(plan)).isLessThan(FEW_BUFFERS);
    }

    @Test
    void an_empty_page_at_the_end_touches_few_buffers() throws Exception {
        var plan = explain(ChangeLog.EVERYTHING
                .replaceFirst("\\?", "'9999'")
                .replaceFirst("\\?", "1")
                .replace("?", "200"));

        assertThat(buffers(plan)).isLessThan(10);
    }

    @Test
    void a_page_of_an_organisation_with_few_rows_touches_not_many_more_buffers_than_it_has_rows() throws Exception {
        var plan = explain(ChangeLog.OF_ONE_ORGANISATION
                .replaceFirst("\\?", "'100'")
                .replaceFirst("\\?", "1")
                .replaceFirst("\\?", "'small'")
                .replace("?", "200"));

        assertThat(indexOf(plan)).isEqualTo("outbox_organisation");
        assertThat(plan.path("Actual Rows").asInt()).isEqualTo(100);
        assertThat(buffers(plan)).isLessThan(100 + FEW_BUFFERS);
    }

    @Test
    void the_end_of_the_log_is_found_in_few_buffers() throws Exception {
        assertThat(buffers(explain(ChangeLog.END))).isLessThan(10);
    }

    @Test
    void the_age_of_the_feed_is_found_in_few_buffers() throws Exception {
        assertThat(buffers(explain(FeedAge.MEASURE))).isLessThan(10);
    }

    private static JsonNode explain(String query) throws Exception {
        var plan = DATABASE.ask("explain (analyze, buffers, format json) " + query);
        return new ObjectMapper().readTree(plan).path(0).path("Plan");
    }

    private static String indexOf(JsonNode plan) {
        return plan.findPath("Index Name").asText();
    }

    private static int buffers(JsonNode plan) {
        return plan.path("Shared Hit Blocks").asInt()
                + plan.path("Shared Read Blocks").asInt();
    }
}
