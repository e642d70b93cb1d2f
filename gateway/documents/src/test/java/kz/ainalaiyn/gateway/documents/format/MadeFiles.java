package kz.ainalaiyn.gateway.documents.format;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import kz.ainalaiyn.gateway.documents.words.LabelsReader;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;

/** A report in a form that is named by its extension. */
@Singleton
class MadeFiles {
    private final Formats formats;
    private final LabelsReader labels;

    MadeFiles(Formats formats, LabelsReader labels) {
        this.formats = formats;
        this.labels = labels;
    }

    byte[] of(CoverageReport report, String extension, Locale language) {
        return formats.ending(extension)
                .orElseThrow()
                .of(report, labels.asOf(report.asOf().revision(), language));
    }

    String textOf(CoverageReport report, String extension, Locale language) {
        return new String(of(report, extension, language), StandardCharsets.UTF_8);
    }
}
