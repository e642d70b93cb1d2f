package kz.ainalaiyn.gateway.reporting.seal;

import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;

/**
 * What a seal says of a report.
 *
 * @param rule by which it is made; another way would get another name
 * @param report the report as of the revision
 * @param persons who was counted
 */
public record SealContent(String rule, CoverageReport report, Persons persons) {
    static final String RULE = "coverage-seal-1";

    /**
     * Who was counted, without saying who.
     *
     * @param sha256 of the persons' pseudonymous ids, sorted and each followed by a line feed; in hexadecimal
     */
    public record Persons(int count, String sha256) {}
}
