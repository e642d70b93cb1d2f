package kz.ainalaiyn.platform.imports;

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
    IMPORT_FINISHED;

    @Override
    public boolean isCode() {
        return this != FILE_TOO_LARGE && this != IMPORT_UNFINISHED && this != IMPORT_FINISHED;
    }
}
