package kz.ainalaiyn.gateway.documents.programme;

import static kz.ainalaiyn.gateway.documents.words.LocalForms.grouped;
import static kz.ainalaiyn.gateway.documents.words.Texts.text;

import java.util.List;
import java.util.Locale;
import kz.ainalaiyn.gateway.documents.words.PageText;
import kz.ainalaiyn.gateway.documents.words.TargetWords;
import kz.ainalaiyn.gateway.reporting.forecast.Pace;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport;
import kz.ainalaiyn.gateway.reporting.targets.TargetReport.Target;
import org.jspecify.annotations.Nullable;

/**
 * A target in the words of a language.
 *
 * @param label what was promised or done
 * @param note what else there is to know; empty where there is nothing
 * @param target empty where nothing was promised
 * @param expected what is expected at the period's end; empty where nothing is
 */
record TargetRow(
        String label,
        String note,
        String target,
        String actual,
        @Nullable Boolean met,
        String expected) {

    /** What was promised or done; what neither was is left out. */
    static List<TargetRow> of(TargetReport report, Locale language) {
        return report.targets().stream()
                .filter(target -> target.target() != null || target.actual() > 0 || target.undated() != null)
                .map(target -> row(target, language))
                .toList();
    }

    private static TargetRow row(Target target, Locale language) {
        Integer promised = target.target();
        Integer undated = target.undated();
        Pace pace = target.forecast();
        return new TargetRow(
                TargetWords.of(target, language),
                undated == null ? "" : text(PageText.UNDATED.with("count", grouped(undated, language)), language),
                promised == null ? "" : grouped(promised, language),
                grouped(target.actual(), language),
                target.met(),
                pace == null || pace.weeks() == 0
                        ? ""
                        : grouped(pace.expected(), language) + " (" + grouped(pace.low(), language) + "–"
                                + grouped(pace.high(), language) + ")");
    }
}
