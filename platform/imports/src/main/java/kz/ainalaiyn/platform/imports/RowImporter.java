package kz.ainalaiyn.platform.imports;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.ainalaiyn.platform.imports.file.Table;
import kz.ainalaiyn.platform.outcomes.Outcome;

/** Records the rows of one kind of files, each by the rules of the single request; one for each register that takes files. */
public interface RowImporter {
    /** The register's name in addresses, such as {@code graduates}. */
    String register();

    /** The columns that its files may have. */
    Table table();

    /**
     * By which members, alone or together, a row names what it is of. Two rows of a file that name one thing and are not alike are both
     * refused.
     */
    List<List<String>> identities();

    /** The member by which a row names the person that it is of, or the record where it is of nobody: by this it is erased. */
    String subject();

    /**
     * What is recorded already of what the row names, as the body of the single request; empty where nothing is. A column that the file does
     * not have stays as it is.
     */
    Optional<?> recorded(ImportedRow row);

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
