package kz.ainalaiyn.gateway.documents.words;

import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/** How a language writes numbers, days, months and moments (Unicode CLDR, as the JDK has it); in templates as well. */
@TemplateExtension
public final class LocalForms {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofLocalizedPattern("yMMMM");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private LocalForms() {}

    /** Such as {@code 2,088} in English, and with a space that does not break elsewhere. */
    public static String grouped(Integer number, @TemplateAttribute Object locale) {
        return NumberFormat.getIntegerInstance(regional(locale)).format(number);
    }

    /** Such as {@code 1 July 2023}. */
    public static String inWords(LocalDate day, @TemplateAttribute Object locale) {
        return DAY.withLocale(regional(locale)).format(day);
    }

    /** Such as {@code July 2023} for {@code 2023-07}. */
    public static String monthInWords(String month, @TemplateAttribute Object locale) {
        return MONTH.withLocale(regional(locale)).format(YearMonth.parse(month));
    }

    /** Such as {@code 1 July 2023, 11:30}, as clocks show it in this zone. */
    public static String toTheMinute(Instant moment, String zone, @TemplateAttribute Object locale) {
        var there = moment.atZone(ZoneId.of(zone));
        return inWords(there.toLocalDate(), locale) + ", " + CLOCK.format(there);
    }

    /** Such as {@code Jul}. */
    public static String shortMonth(Month month, Locale language) {
        return month.getDisplayName(TextStyle.SHORT_STANDALONE, regional(language));
    }

    /** English as in Europe, where the day stands before the month. */
    private static Locale regional(Object locale) {
        Locale language = (Locale) locale;
        return language.getLanguage().equals("en") ? Locale.UK : language;
    }
}
