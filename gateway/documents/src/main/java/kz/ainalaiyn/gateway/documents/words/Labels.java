package kz.ainalaiyn.gateway.documents.words;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Filter;
import kz.ainalaiyn.gateway.reporting.coverage.Dimension;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import kz.ainalaiyn.gateway.reporting.evidence.Occasion;
import kz.ainalaiyn.gateway.reporting.evidence.Profile;
import kz.ainalaiyn.gateway.reporting.vocabulary.EnumerationLabels;
import kz.ainalaiyn.gateway.reporting.vocabulary.Names;
import kz.ainalaiyn.gateway.reporting.vocabulary.Registered;
import kz.ainalaiyn.platform.messages.Language;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.MessageKey;

/**
 * What dimensions and values are called in a language; a code that has no name is its own.
 *
 * @param names of the report's revision
 */
public record Labels(Locale language, Names names, EnumerationLabels enumerations) {
    private static final String CONSULTATION_ON = "CONSULTATION_";

    /** The same in another language. */
    public Labels in(Locale other) {
        return new Labels(other, names, enumerations);
    }

    /** The text of this key, which names no arguments. */
    public String text(MessageKey key) {
        return Texts.text(key, language);
    }

    /** The text with the arguments in their places. */
    public String text(Message message) {
        return Texts.text(message, language);
    }

    /** Such as {@code District, Sex} for {@code district:sex}. */
    public String dimensions(String by) {
        return Arrays.stream(by.split(":")).map(this::dimension).collect(Collectors.joining(", "));
    }

    /** Such as {@code District} for {@code district}. */
    public String dimension(String parameter) {
        return text(
                switch (Dimension.named(parameter).orElseThrow()) {
                    case SEX -> FileText.SEX;
                    case AGE_BAND -> FileText.AGE_BAND;
                    case DISTRICT -> FileText.DISTRICT;
                    case INSTITUTION -> FileText.INSTITUTION;
                    case GRADUATION_YEAR -> FileText.GRADUATION_YEAR;
                    case ORGANISATION -> FileText.ORGANISATION;
                    case MONTH -> FileText.MONTH;
                    case WEEK -> FileText.WEEK;
                    case KIND -> FileText.KIND;
                    case TYPE -> FileText.TYPE;
                });
    }

    /**
     * What a value is called, such as {@code women} for {@code FEMALE}.
     *
     * @param parameter the dimension's name in the API
     */
    public String value(String parameter, String code) {
        return switch (Dimension.named(parameter).orElseThrow()) {
            case MONTH -> LocalForms.monthInWords(code, language);
            case DISTRICT -> named(Registered.DISTRICT, code);
            case INSTITUTION -> named(Registered.INSTITUTION, code);
            case ORGANISATION -> named(Registered.ORGANISATION, code);
            case TYPE -> type(code);
            case SEX, AGE_BAND, KIND, GRADUATION_YEAR, WEEK -> word(code);
        };
    }

    private String named(Registered registered, String code) {
        return code.equals(Profile.NOT_KNOWN) ? word(code) : names.shown(registered, code, language);
    }

    private String type(String code) {
        Language spoken = Language.of(language);
        return code.startsWith(CONSULTATION_ON)
                ? enumerations.of("Kind", Occasion.Kind.CONSULTATION.name(), spoken) + ": "
                        + enumerations.of("Topic", code.substring(CONSULTATION_ON.length()), spoken)
                : enumerations.of("EventType", code, spoken);
    }

    private String word(String code) {
        return switch (code) {
            case "FEMALE" -> text(PageText.FEMALE);
            case "MALE" -> text(PageText.MALE);
            case Profile.NOT_KNOWN -> text(PageText.UNKNOWN);
            case "UNDER_18" -> text(FileText.UNDER_18);
            case "18_22", "23_28", "29_34" -> code.replace('_', '–');
            case "35_AND_OVER" -> text(FileText.FROM_35);
            case "ATTENDANCE" -> text(FileText.ATTENDANCE);
            case "CONSULTATION" -> text(FileText.CONSULTATION);
            default -> code;
        };
    }

    /** What was counted alone, such as {@code Sex: women; Month: October 2023}; empty when everything was. */
    public String filters(CoverageReport report) {
        List<Filter> filters = report.filters();
        return filters == null
                ? ""
                : filters.stream()
                        .map(filter -> filter.values().stream()
                                .map(value -> value(filter.by(), value))
                                .collect(Collectors.joining(", ", dimension(filter.by()) + ": ", "")))
                        .collect(Collectors.joining("; "));
    }

    private String number(int number) {
        return LocalForms.grouped(number, language);
    }

    /** Whether the rows add up to the total. */
    public String adding(Breakdown breakdown) {
        return breakdown.additive() ? text(PageText.ADDITIVE) : text(FileText.NOT_ADDITIVE);
    }

    /** The figure in a line, such as {@code 115 of 100 reached}, or {@code 112–115 of 100 reached} where it is a range. */
    public String headline(CoverageReport report) {
        Integer target = report.target();
        Range range = report.range();
        String figure =
                range.isOpen() ? number(range.lowest()) + "–" + number(range.highest()) : number(report.covered());
        return text(
                target == null
                        ? FileText.BADGE_WITHOUT_TARGET.with("covered", figure)
                        : FileText.BADGE.with("covered", figure).with("target", number(target)));
    }

    /** The same as a heading, which begins with a capital. */
    public String heading(CoverageReport report) {
        String headline = headline(report);
        return headline.substring(0, 1).toUpperCase(language) + headline.substring(1);
    }

    /** Why the figure is a range. */
    public String range(CoverageReport report) {
        Range range = report.range();
        return text(PageText.RANGE
                .with("lowest", number(range.lowest()))
                .with("highest", number(range.highest()))
                .with("pairs", number(range.openPairs())));
    }

    /** The days that were counted, the first and the last. */
    public String period(CoverageReport report) {
        return LocalForms.inWords(report.period().from(), language) + " – "
                + LocalForms.inWords(report.period().to(), language);
    }

    /** As clocks show it where the report's first programme is. */
    public String moment(Instant moment, CoverageReport report) {
        return LocalForms.toTheMinute(moment, report.programmes().getFirst().zone(), language);
    }

    /** The programmes' titles. */
    public String title(CoverageReport report) {
        return report.programmes().stream()
                .map(programme -> programme.title().shownIn(language))
                .collect(Collectors.joining("; "));
    }
}
