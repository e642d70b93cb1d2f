package kz.ainalaiyn.gateway.documents.words;

import jakarta.inject.Singleton;
import java.util.Locale;
import kz.ainalaiyn.gateway.reporting.vocabulary.EnumerationLabels;
import kz.ainalaiyn.gateway.reporting.vocabulary.Vocabulary;

/** Makes labels in which codes are called as they were at a revision: what has the same figures for ever has the same names. */
@Singleton
public final class LabelsReader {
    private final Vocabulary vocabulary;
    private final EnumerationLabels enumerations;

    LabelsReader(Vocabulary vocabulary, EnumerationLabels enumerations) {
        this.vocabulary = vocabulary;
        this.enumerations = enumerations;
    }

    /** The labels of a revision in a language. */
    public Labels asOf(long revision, Locale language) {
        return new Labels(language, vocabulary.names(revision), enumerations);
    }
}
