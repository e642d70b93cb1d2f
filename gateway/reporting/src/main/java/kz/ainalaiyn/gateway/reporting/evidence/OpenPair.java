package kz.ainalaiyn.gateway.reporting.evidence;

/**
 * Two persons who may be one.
 *
 * @param one the smaller ordinal
 * @param other the greater ordinal
 * @param candidates how many open duplicate candidates say so: each is of two records, and a person may have several
 */
public record OpenPair(int one, int other, int candidates) {}
