package kz.ainalaiyn.platform.imports;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.ainalaiyn.platform.outcomes.Outcome;

/** Records the rows of one kind of files, each by the rules of the single request; one for each register that takes files. */
public interface RowImporter {
    /** Which rows it takes. */
    Register register();

    /**
     * What is recorded already under the names that the row has, as the body of the single request; empty where nothing is, or where a row
     * says all there is. A column that the file does not have stays as it is.
     */
    default Optional<?> recorded(ImportedRow row) {
        return Optional.empty();
    }

    /** Whether the table has a column for each member that the single request knows; what it has none for stays as it is. */
    default boolean everyMemberHasAColumn() {
        return true;
    }

    /** The member of a row for each place in the address of the single request. */
    default Map<String, String> membersOfAddress() {
        return Map.of();
    }

    /** Whether the register knows by now what other services had to tell when the file came; until it does no row is refused. */
    default boolean knowsWhatWasThere(Instant submitted) {
        return true;
    }

    /** Records the row as the single request does; called in a transaction, which it joins. */
    Outcome<Recorded> put(ImportedRow row);
}
