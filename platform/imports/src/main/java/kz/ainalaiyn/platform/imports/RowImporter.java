package kz.ainalaiyn.platform.imports;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import kz.ainalaiyn.platform.outcomes.Outcome;
import kz.ainalaiyn.platform.outcomes.Refusal;

/** Records the rows of one kind of files, each by the rules of the single request; one for each register that takes files. */
public interface RowImporter {
    /** Which rows it takes. */
    Register register();

    /** What is recorded already under the names that the row has. A column that the file does not have stays as it is. */
    Optional<Existing> recorded(ImportedRow row);

    /** Whether the table has a column for each member that the single request knows; what it has none for stays as it is. */
    default boolean everyMemberHasAColumn() {
        return true;
    }

    /** The member of a row for each place in the address of the single request. */
    default Map<String, String> membersOfAddress() {
        return Map.of();
    }

    /** Whether the register knows by now what other services had to tell at this moment; until it does no row is refused. */
    default boolean knowsWhatWasThere(Instant moment) {
        return true;
    }

    /** Whether the register knows by now all that rested on its records at this moment; until it does nothing is taken back. */
    default boolean knowsWhatRests(Instant moment) {
        return true;
    }

    /** Records the row as the single request does; called in a transaction, which it joins. */
    Outcome<Recorded> put(ImportedRow row);

    /**
     * Makes what an import changed what it was before; called in a transaction, which it joins.
     *
     * @param earlier what was recorded before
     * @return the version of the record after that
     */
    default Outcome<Long> restore(ImportedRow earlier) {
        return put(earlier).map(Recorded::version);
    }

    /**
     * Takes back what an import created, so that it is as if it had never been, unless something rests on it; called in a transaction, which
     * it joins.
     *
     * @param earlier the names of the record and, where it replaced another one, what that one said
     * @return why it stays; empty where it was taken back
     */
    Optional<Refusal> takeBack(ImportedRow earlier);
}
