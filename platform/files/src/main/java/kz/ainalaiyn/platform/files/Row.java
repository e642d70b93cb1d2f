package kz.ainalaiyn.platform.files;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import kz.ainalaiyn.platform.outcomes.InputError;

/**
 * One row of a file.
 *
 * @param line where it begins: the line of a text, or the number that a sheet gives the row; the first is 1
 * @param values the members as the contract's JSON has them; what could not be read is a text as it stood there
 * @param faults what could not be read, by its place in the values
 */
public record Row(long line, ObjectNode values, List<InputError> faults) {}
