package kz.ainalaiyn.platform.imports;

/**
 * What is recorded already under the names that a row has.
 *
 * @param details the body of the single request that says all of it
 * @param version the record's version
 */
public record Existing(Object details, long version) {}
