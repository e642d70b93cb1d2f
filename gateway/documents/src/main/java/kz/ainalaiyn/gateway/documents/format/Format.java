package kz.ainalaiyn.gateway.documents.format;

import jakarta.ws.rs.core.MediaType;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.platform.http.ProblemException;

/** One form of the coverage report: the same report gives the same bytes, today and next year. */
interface Format {
    /** What it is called in {@code Accept} and {@code Content-Type}. */
    MediaType mediaType();

    /** What its files end with, without the dot. */
    String extension();

    /** Whether a program reads it. */
    default boolean isForPrograms() {
        return false;
    }

    /** Whether it has words of a language. */
    default boolean hasWords() {
        return !isForPrograms();
    }

    /** The same with its cells separated so, where it has any. */
    default Format separated(Separator by) {
        return this;
    }

    /**
     * The report in this form.
     *
     * @throws ProblemException 400 when this form cannot say what was asked for
     */
    byte[] of(CoverageReport report, Labels labels);
}
