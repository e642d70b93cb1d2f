package kz.ainalaiyn.gateway.documents.format;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import kz.ainalaiyn.gateway.documents.page.LocalForms;
import kz.ainalaiyn.gateway.documents.page.PageMessages;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport;
import kz.ainalaiyn.gateway.reporting.coverage.CoverageReport.Breakdown;
import kz.ainalaiyn.gateway.reporting.coverage.Range;
import org.jspecify.annotations.Nullable;

/** What dimensions and values are called in a language; a code that has no name there is its own. */
record Labels(Locale language, PageMessages page, FormatMessages file) {
    static Labels in(Locale language) {
        Localized localized = Localized.Literal.of(language.getLanguage());
        return new Labels(
                language,
                MessageBundles.get(PageMessages.class, localized),
                MessageBundles.get(FormatMessages.class, localized));
    }

    /** Such as {@code District, Sex} for {@code district:sex}. */
    String dimensions(String by) {
        return Arrays.stream(by.split(":")).map(this::dimension).collect(Collectors.joining(", "));
    }

    String dimension(String parameter) {
        return switch (parameter) {
            case "sex" -> file.sex();
            case "ageBand" -> file.age_band();
            case "district" -> file.district();
            case "institution" -> file.institution();
            case "graduationYear" -> file.graduation_year();
            case "organisation" -> file.organisation();
            case "month" -> file.month();
            case "week" -> file.week();
            case "kind" -> file.kind();
            case "type" -> file.type();
            default -> parameter;
        };
    }

    /** The value of a dimension. */
    String value(String dimension, @Nullable String code) {
        return dimension.equals("month") && code != null ? LocalForms.monthInWords(code, language) : value(code);
    }

    String value(@Nullable String code) {
        return switch (code == null ? "" : code) {
            case "FEMALE" -> page.female();
            case "MALE" -> page.male();
            case "UNKNOWN" -> page.unknown();
            case "UNDER_18" -> file.under_18();
            case "18_22", "23_28", "29_34" -> String.valueOf(code).replace('_', '–');
            case "35_AND_OVER" -> file.from_35();
            case "ATTENDANCE" -> file.attendance();
            case "CONSULTATION" -> file.consultation();
            default -> String.valueOf(code);
        };
    }

    private String number(int number) {
        return LocalForms.grouped(number, language);
    }

    String adding(Breakdown breakdown) {
        return breakdown.additive() ? page.additive() : file.not_additive();
    }

    /** The figure in a line, such as {@code 115 of 100 reached}, or {@code 112–115 of 100 reached} where it is a range. */
    String headline(CoverageReport report) {
        Integer target = report.target();
        Range range = report.range();
        String figure =
                range.isOpen() ? number(range.lowest()) + "–" + number(range.highest()) : number(report.covered());
        return target == null ? file.badge_without_target(figure) : file.badge(figure, number(target));
    }

    /** The same as a heading, which begins with a capital. */
    String heading(CoverageReport report) {
        String headline = headline(report);
        return headline.substring(0, 1).toUpperCase(language) + headline.substring(1);
    }

    /** Why the figure is a range. */
    String range(CoverageReport report) {
        Range range = report.range();
        return page.range(number(range.lowest()), number(range.highest()), number(range.openPairs()));
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
