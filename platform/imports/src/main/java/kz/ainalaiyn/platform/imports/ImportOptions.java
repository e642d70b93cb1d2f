package kz.ainalaiyn.platform.imports;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.ainalaiyn.platform.files.Declared;
import kz.ainalaiyn.platform.outcomes.InputError;
import org.jspecify.annotations.Nullable;

/**
 * What a request says of a file, as texts.
 *
 * @param columns headings of the file and the columns that they stand for, such as {@code Аты=givenName;Тегі=familyName}
 * @param dryRun whether to say what would come of it, and record nothing
 * @param atomic whether to record all rows or none
 */
record ImportOptions(
        @Nullable String charset,
        @Nullable String dateFormat,
        @Nullable String sheet,
        @Nullable String columns,
        boolean dryRun,
        boolean atomic) {

    /** What is declared of the file; adds to {@code faults} what cannot be read. */
    Declared declared(List<InputError> faults) {
        Map<String, String> byHeading = new TreeMap<>();
        for (String column : columns == null ? new String[0] : columns.split(";")) {
            int split = column.lastIndexOf('=');
            if (split < 1 || split == column.length() - 1) {
                faults.add(InputError.in("columns", ImportMessage.COLUMN_MAPPING));
            } else {
                byHeading.put(column.substring(0, split), column.substring(split + 1));
            }
        }
        return Declared.of(charset, dateFormat, sheet, byHeading, faults);
    }
}
