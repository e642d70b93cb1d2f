package kz.ainalaiyn.bench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReplayTest {
    private static final String LOG = """
            @10/1|graduates|LOG:  execute S_15: select o.id
            \tfrom outbox o
            @11/5|events|LOG:  execute <unnamed>: select 1
            @10/2|graduates|LOG:  statement: BEGIN
            @10/2|graduates|LOG:  execute <unnamed>: delete from old where at < $1
            @10/2|graduates|DETAIL:  Parameters: $1 = '2026-11-26'
            @10/2|graduates|LOG:  execute <unnamed>:%s
            \tinsert into graduate (id, name, mac, year, kind, note) values ($1, $2, $3, $4, $5, $6)
            @10/2|graduates|DETAIL:  Parameters: $1 = '%s', $2 = '%s', $3 = '\\x%s', $4 = '%s', $5 = 'it''s', $6 = NULL
            @10/2|graduates|LOG:  execute S_16: insert into outbox (data) values ($1)
            @10/2|graduates|DETAIL:  Parameters: $1 = '{"id":"%2$s"}'
            @10/2|graduates|LOG:  execute S_1: COMMIT
            """;

    private static List<Transaction> transactions(String id, String name, String mac, String year) {
        return StatementLog.transactions("graduates", LOG.formatted(" ", id, name, mac, year));
    }

    private static final List<Transaction> ONE =
            transactions("0b000000-0000-4000-8000-000000000001", "Ойдан-1", "00ff", "1999");
    private static final List<Transaction> OTHER =
            transactions("0b000000-0000-4000-8000-000000000002", "Ойдан-2", "11ee", "2001");

    @Test
    void a_log_tells_the_transactions_of_a_request_and_not_what_happens_beside() {
        assertThat(ONE)
                .containsExactly(new Transaction(
                        Transaction.End.COMMIT,
                        List.of(
                                new Statement(
                                        "delete from old where at < ?;"
                                                + "\ninsert into graduate (id, name, mac, year, kind, note) values (?, ?, ?, ?, ?, ?)",
                                        values(
                                                "2026-11-26",
                                                "0b000000-0000-4000-8000-000000000001",
                                                "Ойдан-1",
                                                "\\x00ff",
                                                "1999",
                                                "it's",
                                                null)),
                                new Statement(
                                        "insert into outbox (data) values (?)",
                                        values("{\"id\":\"0b000000-0000-4000-8000-000000000001\"}")))));
    }

    @Test
    void another_turn_has_values_of_its_own_and_what_was_made_up_anew() {
        assertThat(Replay.areAlike(ONE, OTHER)).isTrue();
        Replay replay = Replay.of(ONE, List.of("Ойдан-1"), OTHER);

        List<List<@Nullable String>> statements = replay.parameters(new Turn(Request.get("/"), List.of("Ойдан-3")))
                .getFirst();

        List<@Nullable String> first = statements.getFirst();
        assertThat(first.get(0)).isEqualTo("2026-11-26");
        assertThat(first.get(1)).hasSize(36).isNotEqualTo("0b000000-0000-4000-8000-000000000001");
        assertThat(first.get(2)).isEqualTo("Ойдан-3");
        assertThat(first.get(3)).matches("\\\\x[0-9a-f]{4}");
        assertThat(first.get(5)).isEqualTo("it's");
        assertThat(first.get(6)).isNull();
        assertThat(statements.get(1)).containsExactly("{\"id\":\"" + first.get(1) + "\"}");
    }

    private static List<@Nullable String> values(@Nullable String... values) {
        return Arrays.asList(values);
    }
}
