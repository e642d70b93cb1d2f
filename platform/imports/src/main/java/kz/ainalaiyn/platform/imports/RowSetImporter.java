package kz.ainalaiyn.platform.imports;

import java.util.List;
import java.util.Optional;
import kz.ainalaiyn.platform.access.Caller;
import kz.ainalaiyn.platform.http.ProblemException;
import kz.ainalaiyn.platform.outcomes.Outcome;

/**
 * Records rows of one kind hundreds at a time by few statements. A single row is a set of one, so that there is one set of rules.
 *
 * @param <R> what a single request says
 */
public interface RowSetImporter<R> extends RowImporter {
    /** What is recorded already under the names that each of the rows has; the rows are of one file. */
    List<Optional<Existing>> recorded(List<ImportedRow> rows);

    /**
     * What the row says.
     *
     * @throws ProblemException 400 with every fault
     */
    R read(ImportedRow row);

    /**
     * Records rows as single requests would one after the other; called in a transaction, which it joins. No two are of one record. Of a row that
     * is refused nothing is written.
     *
     * @param organisation the code of the organisation that they are recorded for
     * @param caller who sent them
     * @return what came of each, in their order
     */
    List<Outcome<Recorded>> putAll(List<R> rows, String organisation, Caller caller);

    @Override
    default Optional<Existing> recorded(ImportedRow row) {
        return recorded(List.of(row)).getFirst();
    }

    @Override
    default Outcome<Recorded> put(ImportedRow row) {
        return putAll(List.of(read(row)), row.organisation(), row.caller()).getFirst();
    }
}
