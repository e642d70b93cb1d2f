package kz.ainalaiyn.bench.http;

import java.util.List;

/**
 * One time of an operation.
 *
 * @param values what is this turn's alone and stands in its statements; each turn of an operation has as many
 */
record Turn(Request request, List<String> values) {}
