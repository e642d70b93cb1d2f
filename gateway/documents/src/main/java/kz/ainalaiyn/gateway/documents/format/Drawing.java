package kz.ainalaiyn.gateway.documents.format;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import kz.ainalaiyn.gateway.documents.page.Curve;
import kz.ainalaiyn.gateway.documents.words.FileText;
import kz.ainalaiyn.gateway.documents.words.Labels;
import kz.ainalaiyn.gateway.documents.words.PageText;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import org.jspecify.annotations.Nullable;

/** Drawings of the report in SVG 1.1, which need nothing from outside themselves. */
final class Drawing {
    private static final int LONGEST_TITLE = 84;
    private static final int LETTER = 7;
    private static final int MARGIN = 8;

    private Drawing() {}

    @CheckedTemplate
    static class Templates {
        private Templates() {}

        static native TemplateInstance curve(Plot plot);

        static native TemplateInstance plot(Plot plot, boolean inHtml);

        static native TemplateInstance badge(Badge badge);
    }

    /**
     * What is drawn of the running total.
     *
     * @param headline the figure in a line
     * @param warning that the figure may be too low; null where it is not
     */
    record Plot(
            String language,
            String headline,
            String title,
            String foot,
            @Nullable String warning,
            String targetLabel,
            Curve curve) {}

    /** A label and a message side by side; widths in units of the drawing. */
    record Badge(String label, String message, String colour, int labelWidth, int messageWidth) {
        static Badge of(String label, String message, String colour) {
            return new Badge(label, message, colour, width(label), width(message));
        }

        private static int width(String text) {
            return text.codePointCount(0, text.length()) * LETTER + 2 * MARGIN;
        }
    }

    /** The running total as a document of its own. */
    static String curve(CoverageReport report, Labels labels) {
        return Xml.legal(Templates.curve(plot(report, labels)).render());
    }

    /** The running total without words around it, to stand in a page. */
    static String plotForHtml(CoverageReport report, Labels labels) {
        return Xml.legal(Templates.plot(plot(report, labels), true).render());
    }

    /** The figure in a line, green once the target is certainly reached and grey where there is none. */
    static String badge(CoverageReport report, Labels labels) {
        Integer target = report.target();
        String colour = target == null ? "#5a6675" : report.range().lowest() >= target ? "#0b6e3f" : "#a34a00";
        String message = labels.headline(report) + (isStale(report) ? ", " + labels.text(FileText.STALE) : "");
        return Xml.legal(Templates.badge(Badge.of(labels.text(FileText.BADGE_LABEL), message, colour))
                .render());
    }

    private static Plot plot(CoverageReport report, Labels labels) {
        String foot = labels.period(report) + " · "
                + labels.text(PageText.REVISION.with("number", report.asOf().revision())) + ", "
                + labels.moment(report.asOf().appliedAt(), report);
        return new Plot(
                labels.language().getLanguage(),
                labels.heading(report),
                shortened(labels.title(report)),
                foot,
                isStale(report) ? labels.text(FileText.STALE) : null,
                labels.text(PageText.TARGET_LINE),
                Curve.of(report, labels.language()));
    }

    static boolean isStale(CoverageReport report) {
        return report.sources() != null && report.sources().stream().anyMatch(CoverageReport.SourceState::stale);
    }

    /** A drawing breaks no lines; a long title ends after a word, unless half of it were lost. */
    private static String shortened(String title) {
        if (title.codePointCount(0, title.length()) <= LONGEST_TITLE) {
            return title;
        }
        String begun = title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1));
        int space = begun.lastIndexOf(' ');
        return (space > begun.length() / 2 ? begun.substring(0, space) : begun).strip() + "…";
    }
}
