package kz.ainalaiyn.gateway.documents.format;

import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.documents.page.LocalForms;
import kz.ainalaiyn.gateway.documents.page.PageText;
import kz.ainalaiyn.gateway.documents.page.Texts;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.Dimension;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import kz.ainalaiyn.platform.messages.Message;
import kz.ainalaiyn.platform.messages.MessageKey;
import org.jspecify.annotations.Nullable;

/** What dimensions and values are called in a language; a code that has no name there is its own. */
record Labels(Locale language) {
    String text(MessageKey key) {
        return Texts.text(key, language);
    }

    String text(Message message) {
        return Texts.text(message, language);
    }

    /** Such as {@code District, Sex} for {@code district:sex}. */
    String dimensions(String by) {
        return Arrays.stream(by.split(":")).map(this::dimension).collect(Collectors.joining(", "));
    }

    String dimension(String parameter) {
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

    /** The value of a dimension. */
    String value(String dimension, @Nullable String code) {
        return dimension.equals("month") && code != null ? LocalForms.monthInWords(code, language) : value(code);
    }

    String value(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "FEMALE" -> text(PageText.FEMALE);
            case "MALE" -> text(PageText.MALE);
            case "UNKNOWN" -> text(PageText.UNKNOWN);
            case "UNDER_18" -> text(FileText.UNDER_18);
            case "18_22", "23_28", "29_34" -> String.valueOf(code).replace('_', '–');
            case "35_AND_OVER" -> text(FileText.FROM_35);
            case "ATTENDANCE" -> text(FileText.ATTENDANCE);
            case "CONSULTATION" -> text(FileText.CONSULTATION);
            default -> String.valueOf(code);
        };
    }

    private String number(int number) {
        return LocalForms.grouped(number, language);
    }

    String adding(Breakdown breakdown) {
        return breakdown.additive() ? text(PageText.ADDITIVE) : text(FileText.NOT_ADDITIVE);
    }

    /** The figure in a line, such as {@code 115 of 100 reached}, or {@code 112–115 of 100 reached} where it is a range. */
    String headline(CoverageReport report) {
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
    String heading(CoverageReport report) {
        String headline = headline(report);
        return headline.substring(0, 1).toUpperCase(language) + headline.substring(1);
    }

    /** Why the figure is a range. */
    String range(CoverageReport report) {
        Range range = report.range();
        return text(PageText.RANGE
                .with("lowest", number(range.lowest()))
                .with("highest", number(range.highest()))
                .with("pairs", number(range.openPairs())));
    }

    /** The days that were counted, the first and the last. */
    String period(CoverageReport report) {
        return LocalForms.inWords(report.period().from(), language) + " – "
                + LocalForms.inWords(report.period().to(), language);
    }

    /** As clocks show it where the report's first programme is. */
    String moment(Instant moment, CoverageReport report) {
        return LocalForms.toTheMinute(moment, report.programmes().getFirst().zone(), language);
    }

    /** The programmes' titles. */
    String title(CoverageReport report) {
        return report.programmes().stream()
                .map(programme -> programme.title().in(language))
                .collect(Collectors.joining("; "));
    }
}
