package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A row of a file that nothing has come of yet.
 *
 * @param line where it begins in the file
 */
record StagedRow(long line, ObjectNode values) {

    /** The rows before the first that says the same as one before it: no two of them are of one record. */
    static List<StagedRow> untilRepeated(List<StagedRow> some) {
        Set<ObjectNode> seen = new HashSet<>();
        int place = 0;
        while (place < some.size() && seen.add(some.get(place).values())) {
            place++;
        }
        return some.subList(0, place);
    }
}
