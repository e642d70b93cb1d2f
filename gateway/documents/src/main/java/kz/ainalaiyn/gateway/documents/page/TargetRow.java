package kz.ainalaiyn.gateway.documents.page;

import static kz.ainalaiyn.gateway.documents.page.LocalForms.grouped;

import java.util.List;
import java.util.Locale;
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
    static List<TargetRow> of(TargetReport report, PageMessages words, Locale language) {
        return report.targets().stream()
                .filter(target -> target.target() != null || target.actual() > 0 || target.undated() != null)
                .map(target -> row(target, words, language))
                .toList();
    }

    private static TargetRow row(Target target, PageMessages words, Locale language) {
        Integer promised = target.target();
        Integer undated = target.undated();
        Pace pace = target.forecast();
        return new TargetRow(
                label(target, words),
                undated == null ? "" : words.undated(grouped(undated, language)),
                promised == null ? "" : grouped(promised, language),
                grouped(target.actual(), language),
                target.met(),
                pace == null || pace.weeks() == 0
                        ? ""
                        : grouped(pace.expected(), language) + " (" + grouped(pace.low(), language) + "–"
                                + grouped(pace.high(), language) + ")");
    }

    private static String label(Target target, PageMessages words) {
        return switch (target.kind()) {
            case DISTINCT_GRADUATES -> words.graduates_reached();
            case EVENTS ->
                switch (String.valueOf(target.type())) {
                    case "SEMINAR" -> words.seminars_held();
                    case "TRAINING" -> words.trainings_held();
                    case "CAMP" -> words.camps_held();
                    case "FORUM" -> words.forums_held();
                    case "OTHER" -> words.others_held();
                    default -> words.events_held(String.valueOf(target.type()));
                };
            case CONSULTATIONS -> words.consultations_completed();
            case PUBLICATIONS -> words.publications();
            case AWARDS -> words.awards_granted();
        };
    }
}
