package kz.ainalaiyn.platform.imports;

import java.util.ArrayList;
import java.util.Map;
import kz.ainalaiyn.platform.access.RememberedCaller;
import kz.ainalaiyn.platform.files.Declared;
import kz.ainalaiyn.platform.files.FileFormat;

/**
 * What was asked for by a request for an import.
 *
 * @param register see {@link Register#name}
 * @param organisation the code of the organisation that the rows are recorded for
 * @param given members that every row has, because the address of the request says so
 */
record ImportOrder(
        String register,
        String organisation,
        RememberedCaller caller,
        FileFormat format,
        ImportOptions options,
        Map<String, String> given) {

    /** What is declared of the file; that it can be read was seen before the order was taken. */
    Declared declared() {
        return options.declared(new ArrayList<>());
    }
}
