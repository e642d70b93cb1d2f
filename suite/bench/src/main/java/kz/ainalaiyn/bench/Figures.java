package kz.ainalaiyn.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** A programme's figure with its four breakdowns, by whatever way it was counted. */
record Figures(Map<String, Integer> cells) {
    static final String TOTAL = "total";

    static Figures of(JsonNode report) {
        Map<String, Integer> cells = new TreeMap<>();
        cells.put(TOTAL, report.required("covered").asInt());
        for (JsonNode breakdown : report.required("breakdowns")) {
            for (JsonNode cell : breakdown.required("cells")) {
                cells.put(
                        breakdown.required("by").asText() + " "
                                + cell.required("value").asText(),
                        cell.required("covered").asInt());
            }
        }
        return new Figures(cells);
    }

    int total() {
        return cells.getOrDefault(TOTAL, 0);
    }

    /**
     * Holds two ways of counting against each other.
     *
     * @throws IllegalStateException when they disagree anywhere
     */
    void mustEqual(Figures other, String what) {
        if (!equals(other)) {
            Map<String, Integer> wrong = new TreeMap<>(cells);
            wrong.entrySet().removeAll(other.cells.entrySet());
            Map<String, Integer> right = new TreeMap<>(other.cells);
            right.entrySet().removeAll(cells.entrySet());
            throw new IllegalStateException(what + ": " + wrong + " against " + right);
        }
    }
}
