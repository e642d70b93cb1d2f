package kz.ainalaiyn.bench.http;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The statements of an operation for any of its turns, from those of two that were recorded. A parameter that was the same in both stays; of one
 * that was not, the turn's own values are replaced, and what the application made up (ids, ciphertexts, MACs, numbers of locks) is made up anew.
 */
final class Replay {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+");
    private static final String BYTES = "\\x";

    private final List<Transaction> recorded;
    private final List<List<List<Boolean>>> varying;
    private final List<String> values;

    private Replay(List<Transaction> recorded, List<List<List<Boolean>>> varying, List<String> values) {
        this.recorded = recorded;
        this.varying = varying;
        this.values = values;
    }

    /** Whether the application did the same for both turns. */
    static boolean areAlike(List<Transaction> one, List<Transaction> other) {
        return !one.isEmpty()
                && one.stream()
                        .map(Transaction::sql)
                        .toList()
                        .equals(other.stream().map(Transaction::sql).toList());
    }

    static Replay of(List<Transaction> one, List<String> valuesOfOne, List<Transaction> other) {
        List<List<List<Boolean>>> varying = new ArrayList<>();
        for (int t = 0; t < one.size(); t++) {
            List<List<Boolean>> ofTransaction = new ArrayList<>();
            for (int s = 0; s < one.get(t).statements().size(); s++) {
                List<@Nullable String> here = one.get(t).statements().get(s).parameters();
                List<@Nullable String> there = other.get(t).statements().get(s).parameters();
                List<Boolean> ofStatement = new ArrayList<>();
                for (int p = 0; p < here.size(); p++) {
                    ofStatement.add(!Objects.equals(here.get(p), there.get(p)));
                }
                ofTransaction.add(ofStatement);
            }
            varying.add(ofTransaction);
        }
        return new Replay(one, varying, valuesOfOne);
    }

    /** As it was recorded, but for the values of the parameters. */
    List<Transaction> recorded() {
        return recorded;
    }

    /** The parameters of each statement, of each transaction, for this turn. */
    List<List<List<@Nullable String>>> parameters(Turn turn) {
        Map<String, String> known = new HashMap<>();
        for (int i = 0; i < values.size(); i++) {
            known.put(values.get(i), turn.values().get(i));
        }
        List<List<List<@Nullable String>>> result = new ArrayList<>();
        for (int t = 0; t < recorded.size(); t++) {
            List<List<@Nullable String>> ofTransaction = new ArrayList<>();
            for (int s = 0; s < recorded.get(t).statements().size(); s++) {
                List<@Nullable String> before =
                        recorded.get(t).statements().get(s).parameters();
                List<@Nullable String> ofStatement = new ArrayList<>();
                for (int p = 0; p < before.size(); p++) {
                    String value = before.get(p);
                    ofStatement.add(value != null && varying.get(t).get(s).get(p) ? ofTurn(value, known) : value);
                }
                ofTransaction.add(ofStatement);
            }
            result.add(ofTransaction);
        }
        return result;
    }

    private static String ofTurn(String value, Map<String, String> known) {
        String own = known.get(value);
        if (own != null) {
            return own;
        }
        if (NUMBER.matcher(value).matches()) {
            return known.computeIfAbsent(
                    value, any -> Integer.toString(ThreadLocalRandom.current().nextInt()));
        }
        if (value.startsWith(BYTES)) {
            return known.computeIfAbsent(value, Replay::bytes);
        }
        String replaced = ID.matcher(value)
                .replaceAll(id -> known.computeIfAbsent(
                        id.group(), any -> UUID.randomUUID().toString()));
        for (Map.Entry<String, String> each : known.entrySet()) {
            // An array of the one value.
            if (replaced.equals("{" + each.getKey() + "}")) {
                return "{" + each.getValue() + "}";
            }
        }
        return replaced;
    }

    private static String bytes(String like) {
        StringBuilder hex = new StringBuilder(BYTES);
        for (int i = BYTES.length(); i < like.length(); i++) {
            hex.append(Character.forDigit(ThreadLocalRandom.current().nextInt(16), 16));
        }
        return hex.toString();
    }
}
