package kz.ainalaiyn.platform.imports;

import java.util.List;
import kz.ainalaiyn.platform.files.Table;

/**
 * What takes the rows of one kind of files.
 *
 * @param name in addresses, such as {@code graduates}
 * @param aggregate how the types of its changes begin in the feed, such as {@code kz.ainalaiyn.graduates.graduate-}
 * @param table the columns that its files may have
 * @param identities by which members, alone or together, a row names its record; two rows of a file that name one record with different
 *     values are both refused
 * @param subject the member by which a row names the person that it is of, or the record where it is of nobody: by this it is erased
 */
public record Register(String name, String aggregate, Table table, List<List<String>> identities, String subject) {

    /** Keeps the identities as they are now. */
    public Register {
        identities = List.copyOf(identities);
        if (identities.size() > 2) {
            throw new IllegalArgumentException("A row is kept with two names at the most");
        }
    }

    /** The first or second way by which a row names its record; none where there is no second. */
    List<String> identity(int which) {
        return which < identities.size() ? identities.get(which) : List.of();
    }
}
