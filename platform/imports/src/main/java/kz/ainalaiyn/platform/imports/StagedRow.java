package kz.ainalaiyn.platform.imports;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A row of a file that nothing has come of yet.
 *
 * @param line where it begins in the file
 */
record StagedRow(long line, ObjectNode values) {}
