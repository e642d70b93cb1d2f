package kz.ainalaiyn.platform.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * How PostgreSQL carried out one statement, and what that cost.
 *
 * @param sql the statement, with {@code $1} for its parameters
 * @param transaction the virtual id of the transaction that it was a part of
 * @param root the topmost node, as {@code EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON)} writes it
 */
public record Plan(String sql, String transaction, JsonNode root) {
    private static final Set<String> WITHOUT_AN_INDEX = Set.of("Sort", "Incremental Sort", "Seq Scan");

    /** The nodes that sort, or read a table from its beginning to its end. */
    public List<String> withoutAnIndex() {
        return nodes(root)
                .map(node -> node.path("Node Type").asText())
                .filter(WITHOUT_AN_INDEX::contains)
                .toList();
    }

    /** How many rows were fetched from tables, whether they were then needed or not. */
    public long rowsRead() {
        return nodes(root)
                .filter(node -> node.has("Relation Name"))
                .mapToLong(node -> node.path("Actual Loops").asLong()
                        * (node.path("Actual Rows").asLong()
                                + node.path("Rows Removed by Filter").asLong()
                                + node.path("Rows Removed by Index Recheck").asLong()))
                .sum();
    }

    /** How many pages of 8 KiB were looked at. */
    public long buffers() {
        return root.path("Shared Hit Blocks").asLong()
                + root.path("Shared Read Blocks").asLong();
    }

    private static Stream<JsonNode> nodes(JsonNode node) {
        return Stream.concat(Stream.of(node), node.path("Plans").valueStream().flatMap(Plan::nodes));
    }
}
