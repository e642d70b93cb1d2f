package kz.ainalaiyn.platform.imports;

import java.util.Set;
import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said of an import and of its rows. */
enum ImportMessage implements MessageKey {
    COLUMN_MAPPING,
    FILE_TOO_LARGE,
    TWICE_IN_FILE,
    TOO_MANY_AT_ONCE,
    IMPORT_FAILED,
    ROW_FAILED,
    IMPORT_UNFINISHED,
    IMPORT_FINISHED,
    UNDO_UNFINISHED,
    NOTHING_TO_UNDO;

    @Override
    public boolean isCode() {
        return !Set.of(FILE_TOO_LARGE, IMPORT_UNFINISHED, IMPORT_FINISHED, UNDO_UNFINISHED, NOTHING_TO_UNDO)
                .contains(this);
    }
}
