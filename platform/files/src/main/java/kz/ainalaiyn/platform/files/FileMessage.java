package kz.ainalaiyn.platform.files;

import kz.ainalaiyn.platform.messages.MessageKey;

/** What is said of a file and of the cells in it; that JSON is broken is said as it is of a body. */
enum FileMessage implements MessageKey {
    FILE_EMPTY,
    COLUMN_UNKNOWN,
    COLUMN_TWICE,
    COLUMN_MISSING,
    COLUMN_MAPPED,
    SAME_IN_EVERY_ROW,
    CHARSET_UNKNOWN,
    NOT_UTF8,
    CHARSET_MISMATCH,
    DATE_PATTERN,
    DATE_FORMAT_UNDECLARED,
    DATE_AS_DECLARED,
    QUOTE_UNCLOSED,
    QUOTE_MISPLACED,
    RECORD_TOO_LONG,
    CELL_TOO_LONG,
    CELL_WITHOUT_HEADING,
    JSON_BROKEN,
    JSON_MEMBER_TWICE,
    LINE_TOO_DEEP,
    LINE_NOT_OBJECT,
    WORKBOOK_UNREADABLE,
    WORKBOOK_ENCRYPTED,
    WORKBOOK_TOO_LARGE,
    SHEET_UNKNOWN,
    FORMULA_WITHOUT_VALUE
}
