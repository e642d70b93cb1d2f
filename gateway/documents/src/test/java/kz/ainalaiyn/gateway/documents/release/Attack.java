package kz.ainalaiyn.gateway.documents.release;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What somebody can work out from published tables who knows how they were made.
 *
 * <p>Everything that a count can be is tried: the sums that a table's cells can have are built up cell by cell, and a number
 * remains possible for a cell if the others can make up what is left of a possible total.
 *
 * @param total what the total can be, by what is published of it
 * @param tables the cells of each table, each by what it can be
 */
record Attack(BitSet total, List<Table> tables) {

    /** A published table; in one that is not additive the cells can overlap. */
    record Table(boolean additive, List<BitSet> cells) {}

    static BitSet between(int from, int to) {
        BitSet numbers = new BitSet();
        numbers.set(from, to + 1);
        return numbers;
    }

    /** What every cell can be for who puts it all together, table by table. */
    List<List<BitSet>> possible() {
        BitSet totals = (BitSet) total.clone();
        tables.forEach(table -> totals.and(totals(table)));
        return tables.stream()
                .map(table -> IntStream.range(0, table.cells().size())
                        .mapToObj(cell -> possible(table, cell, totals))
                        .toList())
                .toList();
    }

    private static BitSet totals(Table table) {
        return totals(table.additive(), table.cells());
    }

    /** All totals that go with these cells: their sum, or anything from the largest of them to their sum. */
    private static BitSet totals(boolean additive, List<BitSet> cells) {
        BitSet sums = between(0, 0);
        for (BitSet cell : cells) {
            BitSet next = new BitSet();
            sums.stream()
                    .forEach(sum -> cell.stream().forEach(count -> {
                        if (additive) {
                            next.set(sum + count);
                        } else {
                            next.set(Math.max(sum, count), sum + count + 1);
                        }
                    }));
            sums = next;
        }
        return sums;
    }

    private static BitSet possible(Table table, int cell, BitSet totals) {
        BitSet possible = new BitSet();
        List<BitSet> cells = new ArrayList<>(table.cells());
        table.cells().get(cell).stream()
                .filter(count -> {
                    cells.set(cell, between(count, count));
                    return totals(table.additive(), cells).intersects(totals);
                })
                .forEach(possible::set);
        return possible;
    }
}
